using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>R-140 to R-147: how grave a finding is follows the penalty of the breach.</summary>
public sealed class RuleLevelsTests
{
    private static readonly Dictionary<string, AlertLevel> Levels = Rulebook.Gate.Select(r => r.Card)
        .Concat(Rulebook.Watch.Select(r => r.Card))
        .GroupBy(c => c.Id).ToDictionary(g => g.Key, g => g.Max(c => c.Level));

    [Theory]
    [InlineData("R-001")]
    [InlineData("R-002")]
    [InlineData("R-005")]
    [InlineData("R-006")]
    [InlineData("R-018")]
    public void R140_dealing_without_a_licence_or_on_a_false_one_is_critical(string rule) =>
        Assert.Equal(AlertLevel.Critical, Levels[rule]);

    [Theory]
    [InlineData("R-017")]
    [InlineData("R-030")]
    [InlineData("R-032")]
    [InlineData("R-076")]
    public void R141_too_much_unrecorded_or_in_cash_is_serious(string rule) =>
        Assert.Equal(AlertLevel.Serious, Levels[rule]);

    [Theory]
    [InlineData("R-077")]
    [InlineData("R-078")]
    public void R141_a_loss_is_critical(string rule) => Assert.Equal(AlertLevel.Critical, Levels[rule]);

    [Theory]
    [InlineData("R-050")]
    [InlineData("R-054")]
    [InlineData("R-056")]
    public void R142_transport_that_is_not_as_licensed_is_serious(string rule) =>
        Assert.Equal(AlertLevel.Serious, Levels[rule]);

    [Fact]
    public void R147_imports_and_exports_without_a_licence_are_critical() =>
        Assert.Equal(AlertLevel.Critical, Levels["R-110"]);
}
