using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R025Tests
{
    [Fact]
    public void Three_months_and_twelve_after_six_safe_ones() =>
        SafeMonths.AssertKept(new R025_CategoryTwoTransportRunsThreeMonths(), "PT-TRANS-2-3M", "PT-TRANS-2-12M");
}
