using System.Globalization;
using Traceability.Api.Language;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>How an applicant says what the papers are for, who gives them and for how long.</summary>
internal static class ApplyWords
{
    /// <summary>In the order in which the page asks.</summary>
    public static IReadOnlyList<PermitPurpose> Purposes { get; } =
    [
        PermitPurpose.Purchase, PermitPurpose.Transport, PermitPurpose.Produce, PermitPurpose.Operate,
        PermitPurpose.Import, PermitPurpose.Export, PermitPurpose.Harvest, PermitPurpose.Precondition,
    ];

    private static readonly Dictionary<PermitPurpose, (string Zh, string En)> Wishes = new()
    {
        [PermitPurpose.Purchase] = ("我要购买", "I want to buy"),
        [PermitPurpose.Transport] = ("我要运输、邮寄", "I want to move or mail goods"),
        [PermitPurpose.Produce] = ("我要生产", "I want to produce"),
        [PermitPurpose.Operate] = ("我要经营", "I want to trade"),
        [PermitPurpose.Import] = ("我要进口", "I want to import"),
        [PermitPurpose.Export] = ("我要出口", "I want to export"),
        [PermitPurpose.Harvest] = ("我要采集麻黄草", "I want to gather ephedra"),
        [PermitPurpose.Carry] = ("随身携带", "Carried by a person"),
        [PermitPurpose.Precondition] = ("前置条件", "Asked before another paper"),
    };

    /// <summary>How an applicant says a single purpose.</summary>
    public static string Of(PermitPurpose purpose) => Tongue.Say(Wishes[purpose].Zh, Wishes[purpose].En);

    /// <summary>The first thing a paper of several purposes is for.</summary>
    public static PermitPurpose First(PermitPurpose purpose) => Purposes.Append(PermitPurpose.Carry)
        .OrderBy(p => p is PermitPurpose.Purchase && purpose != p)
        .FirstOrDefault(p => (purpose & p) != 0);

    public static string Terms(PermitCompetence competence) => string.Join(
        " · ", Level(competence) + Agency(competence.Agency), Days(competence),
        Tongue.Say(competence.LawZh, competence.LawEn));

    public static string Agency(AgencyKind agency) => agency switch
    {
        AgencyKind.Police => Tongue.Say("公安机关", "police"),
        AgencyKind.MarketRegulation => Tongue.Say("市场监管部门", "market regulation"),
        AgencyKind.EmergencyManagement => Tongue.Say("应急管理部门", "emergency management"),
        AgencyKind.DrugAdministration => Tongue.Say("药品监管部门", "drug administration"),
        AgencyKind.Commerce => Tongue.Say("商务部门", "commerce"),
        AgencyKind.Health => Tongue.Say("卫生健康部门", "health"),
        AgencyKind.Agriculture => Tongue.Say("农牧部门", "agriculture"),
        AgencyKind.Forestry => Tongue.Say("林草部门", "forestry"),
        AgencyKind.Industry => Tongue.Say("工业和信息化部门", "industry"),
        AgencyKind.Transport => Tongue.Say("交通运输部门", "transport"),
        AgencyKind.Customs => Tongue.Say("海关", "customs"),
        AgencyKind.Committee => Tongue.Say("禁毒办", "committee office"),
    };

    /// <summary>The usual last day of a term that begins on a day: P1M, P1Y; null where the law counts otherwise.
    /// </summary>
    public static DateOnly? Until(DateOnly from, string validity)
    {
        if (validity.Length < 3 || validity[0] != 'P'
            || !int.TryParse(validity[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            return null;
        DateOnly? after = validity[^1] switch
        {
            'D' => from.AddDays(count),
            'M' => from.AddMonths(count),
            'Y' => from.AddYears(count),
            _ => null,
        };
        return after is { } end && end > from ? end.AddDays(-1) : null;
    }

    /// <summary>A term of the catalogue in words; null where the law counts otherwise.</summary>
    public static string? Term(string validity) => Until(default, validity) is null ? null : validity[^1] switch
    {
        'D' => Tongue.Say($"{validity[1..^1]} 天", $"{validity[1..^1]} days"),
        'M' => Tongue.Say($"{validity[1..^1]} 个月", $"{validity[1..^1]} months"),
        _ => Tongue.Say($"{validity[1..^1]} 年", $"{validity[1..^1]} years"),
    };

    private static string Days(PermitCompetence competence) => competence.IsFiling
        ? Tongue.Say("当日备案", "filed the same day")
        : Tongue.Say($"{competence.Days} 日内决定", $"decided in {competence.Days} days");

    private static string Level(PermitCompetence competence) => competence.Level switch
    {
        RegionLevel.Province => Tongue.Say("省级", "provincial "),
        RegionLevel.Prefecture => Tongue.Say("设区的市级", "prefectural "),
        RegionLevel.County => Tongue.Say("县级", "county "),
        null => Tongue.Say("国家级", "national "),
    };
}
