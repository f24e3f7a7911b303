using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>The figures of coverage: name, definition, and what their missing are called.</summary>
internal static class CoverageWords
{
    public static string Of(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => Tongue.Say("入网登记", "On the platform"),
        CoverageFigure.Verified => Tongue.Say("已核实", "Verified"),
        CoverageFigure.Visited => Tongue.Say("本期已检查", "Visited"),
        CoverageFigure.WithoutAlerts => Tongue.Say("无未办结预警", "Without alerts"),
        CoverageFigure.OnSite => Tongue.Say("实地核查", "Verified on site"),
    };

    public static string Definition(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => Tongue.Say(
            "已开通登录或者已登记业务的单位 ÷ 已知的未注销单位（本系统登记的、他人业务和证件中出现的、上传名单中的）",
            "units with a sign-in or recorded movements ÷ all known units not closed (of the register here, named in "
            + "others' movements and papers, or on an uploaded list)"),
        CoverageFigure.Verified => Tongue.Say(
            "状态为已核实的单位 ÷ 未注销的单位", "units with the status verified ÷ units not closed"),
        CoverageFigure.Visited => Tongue.Say(
            "本周期内检查过的单位 ÷ 本周期应检查的单位（R-131：周期开始时持有效许可）",
            "units visited in the running period ÷ units to be visited in it (R-131: with a valid permit as it began)"),
        CoverageFigure.WithoutAlerts => Tongue.Say(
            "没有未办结预警的单位 ÷ 未注销的单位", "units without an open alert ÷ units not closed"),
        CoverageFigure.OnSite => Tongue.Say(
            "近一年内有现场检查或者实地核查记录的单位 ÷ 未注销的单位", "units visited or verified on site within a year ÷ units not closed"),
    };

    public static string Missing(CoverageFigure figure) => figure switch
    {
        CoverageFigure.Registered => Tongue.Say("还没有入网的单位", "Units that are not on the platform"),
        CoverageFigure.Verified => Tongue.Say("还没有核实的单位", "Units not verified"),
        CoverageFigure.Visited => Tongue.Say("本周期还没有检查的单位", "Units not yet visited"),
        CoverageFigure.WithoutAlerts => Tongue.Say("有未办结预警的单位", "Units with open alerts"),
        CoverageFigure.OnSite => Tongue.Say("近一年没有实地核查的单位", "Units not seen on site within a year"),
    };
}
