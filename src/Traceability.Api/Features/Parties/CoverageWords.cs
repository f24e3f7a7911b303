using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>The figures of coverage: name, definition, and what their missing are called.</summary>
internal static class CoverageWords
{
    public static string Of(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => Tongue.Say("在册", "Registered"),
        CoverageFigure.Verified => Tongue.Say("已核实", "Verified"),
        CoverageFigure.Visited => Tongue.Say("本期已检查", "Visited"),
        CoverageFigure.WithoutAlerts => Tongue.Say("无未办结预警", "Without alerts"),
    };

    public static string Definition(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => Tongue.Say(
            "未注销的单位 ÷ 登记过的全部单位", "units not closed ÷ all units ever registered"),
        CoverageFigure.Verified => Tongue.Say(
            "状态为已核实的单位 ÷ 未注销的单位", "units with the status verified ÷ units not closed"),
        CoverageFigure.Visited => Tongue.Say(
            "本周期内检查过的单位 ÷ 本周期应检查的单位（R-131：周期开始时持有效许可）",
            "units visited in the running period ÷ units to be visited in it (R-131: with a valid permit as it began)"),
        CoverageFigure.WithoutAlerts => Tongue.Say(
            "没有未办结预警的单位 ÷ 未注销的单位", "units without an open alert ÷ units not closed"),
    };

    public static string Missing(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => Tongue.Say("已注销的单位", "Units that are closed"),
        CoverageFigure.Verified => Tongue.Say("还没有核实的单位", "Units not verified"),
        CoverageFigure.Visited => Tongue.Say("本周期还没有检查的单位", "Units not yet visited"),
        CoverageFigure.WithoutAlerts => Tongue.Say("有未办结预警的单位", "Units with open alerts"),
    };
}
