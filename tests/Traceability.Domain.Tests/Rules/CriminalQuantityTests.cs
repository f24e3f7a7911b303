using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

public sealed class CriminalQuantityTests
{
    private const long Gram = 1_000;

    [Theory]
    [InlineData("CN-P1-12-01", 1_000 * Gram, AlertLevel.Critical)]
    [InlineData("CN-P1-12-01", 999 * Gram, AlertLevel.Serious)]
    [InlineData("CN-P1-12-01", 500 * Gram, AlertLevel.Serious)]
    [InlineData("CN-P1-12-01", 499 * Gram, AlertLevel.Warning)]
    [InlineData("CN-P1-12-01", 100 * Gram, AlertLevel.Warning)]
    [InlineData("CN-P1-12-01", 99 * Gram, AlertLevel.Notice)]
    [InlineData("CN-P2-02", 10_000 * Gram, AlertLevel.Critical)]
    [InlineData("CN-P3-04", 99_999 * Gram, AlertLevel.Serious)]
    public void The_level_follows_the_criminal_threshold(string substance, long milligrams, AlertLevel level) =>
        Assert.Equal(level, CriminalQuantity.LevelOf(AlertLevel.Info, substance, milligrams));

    [Fact]
    public void The_rules_own_level_is_never_lowered() =>
        Assert.Equal(AlertLevel.Critical, CriminalQuantity.LevelOf(AlertLevel.Critical, "CN-P3-04", 1));

    [Fact]
    public void A_substance_the_paper_does_not_name_keeps_the_rules_level() =>
        Assert.Equal(AlertLevel.Notice, CriminalQuantity.LevelOf(AlertLevel.Notice, "CN-P3-08", long.MaxValue));
}
