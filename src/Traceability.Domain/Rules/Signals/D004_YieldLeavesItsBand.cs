using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// A process that suddenly needs more of a controlled input for the same output, or gives more than the input can carry
/// (R-100 for ephedra; the same arithmetic for every recipe).
/// </summary>
public sealed class D004_YieldLeavesItsBand : WatchRule
{
    private const int FewestMonths = 3;
    private const int Spreads = 6;

    public override RuleCard Card { get; } = new(
        "D-004", "收率偏离正常范围", "A yield leaves its band",
        "检测信号,R-100(麻黄草与麻黄素平衡)", "Detection signal; R-100 (ephedra in, ephedrine out)",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "加工收率偏离本单位中位数超过允许范围（地方设定）",
        ChecksEn = "A month's yield leaves the unit's own median by more than the band (set locally)",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        from recipe in history.Recipes
        let input = history.Products[recipe.Key.Input]
        let output = history.Products[recipe.Key.Output]
        where input.Contents.Count > 0 && recipe.Value.Count >= FewestMonths
        let usual = Ratio.Median(recipe.Value.Values.Select(r => r.Yield))
        let spread = Ratio.Spread([.. recipe.Value.Values.Select(r => r.Yield)])
        let band = Math.Max((long)((Int128)usual * context.Settings.YieldBand / 1_000_000), Spreads * spread)
        from month in recipe.Value
        where Math.Abs(month.Value.Yield - usual) > band
        select Judge(history, input, output, month.Key, month.Value, usual);

    private Suspicion Judge(
        OrganisationHistory history, Product input, Product output, Month month, RecipeMonth recipe, long usual)
    {
        long expected = (long)((Int128)recipe.Output.Units * 1_000_000 / Math.Max(usual, 1));
        Goods excess = new(input, Math.Abs(recipe.Input.Units - expected));
        string subject = $"yield:{history.Organisation.Code}/{input.Code}/{output.Code}";
        long percent = Ratio.PerMillion(recipe.Yield, usual);
        return recipe.Yield < usual
            ? Found(
                history.Id, subject, month.ToString(), excess, recipe.Input.First, recipe.Input.Evidence,
                $"按通常收率多耗用{excess.Shown}(收率为通常的{Ratio.ShowPercent(percent)})",
                $"{excess.Shown} more used than the usual yield explains (yield {Ratio.ShowPercent(percent)} of usual)")
            : Found(
                history.Id, subject, month.ToString(), excess, recipe.Input.First, recipe.Input.Evidence,
                $"产出高于投料所能,相当于少报投料{excess.Shown}(收率为通常的{Ratio.ShowPercent(percent)})",
                $"More output than the input carries: {excess.Shown} of input missing (yield "
                    + $"{Ratio.ShowPercent(percent)} of usual)");
    }
}
