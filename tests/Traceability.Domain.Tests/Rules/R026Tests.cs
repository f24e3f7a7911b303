using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R026Tests
{
    [Fact]
    public void Three_months_and_twelve_after_six_safe_ones() =>
        SafeMonths.AssertKept(new R026_CategoryThreeTransportRunsThreeMonths(), "PT-TFILE-3-3M", "PT-TFILE-3-12M");
}
