using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>责任链: who answered for goods at each step, as of its day, and where nobody did. Pure.</summary>
public static class ResponsibleChain
{
    public static IReadOnlyList<ResponsibleStep> Of(IEnumerable<ChainStep> steps) =>
        [.. steps.OrderBy(s => s.OccurredAt).ThenBy(s => s.Movement).Select(Of)];

    private static ResponsibleStep Of(ChainStep step)
    {
        DateOnly day = ChinaTime.DayOf(step.OccurredAt);
        List<ChainGap> gaps = [];
        foreach (ChainUnit unit in new[] { step.Unit, step.Counterparty, step.Carrier }.OfType<ChainUnit>()
            .DistinctBy(u => u.Code))
            gaps.AddRange(Posts(unit, day, step.Classes));
        gaps.AddRange(Signatures(step));
        gaps.AddRange(step.Permits.Where(p => p.Official is null).Select(p => new ChainGap(
            $"许可证 {p.Number} 的批准人没有记载", $"who decided permit {p.Number} is not recorded",
            "本系统要求", "required by this system", null)));
        return new ResponsibleStep(
            step, day, On(step.Unit, day), step.Counterparty is { } other ? On(other, day) : null,
            step.Carrier is { } carrier ? On(carrier, day) : null, gaps);
    }

    private static ResponsibleUnit On(ChainUnit unit, DateOnly day)
    {
        string? legal = Names(unit, PersonRole.LegalRepresentative, day).FirstOrDefault() ?? unit.LegalRepresentative;
        return new ResponsibleUnit(
            unit.Code, unit.Name, legal, [.. Names(unit, PersonRole.Officer, day)],
            [.. Names(unit, PersonRole.Keeper, day)]);
    }

    private static IEnumerable<string> Names(ChainUnit unit, PersonRole role, DateOnly day) =>
        unit.Posts.Where(p => p.Role == role && p.HeldOn(day)).Select(p => p.Name);

    private static IEnumerable<ChainGap> Posts(
        ChainUnit unit, DateOnly day, IReadOnlyCollection<SubstanceClass> classes)
    {
        List<PersonRole> held = [.. unit.Posts.Where(p => p.HeldOn(day)).Select(p => p.Role)];
        if (!held.Contains(PersonRole.LegalRepresentative) && unit.LegalRepresentative is not null)
            held.Add(PersonRole.LegalRepresentative);
        return Appointments.Missing(unit.Kinds, classes, held).Select(a => new ChainGap(
            $"{unit.Name} 当日{Zh(a.Role)}不足 {a.Persons} 人（在任 {held.Count(r => r == a.Role)} 人）",
            $"{unit.Name} had {held.Count(r => r == a.Role)} of {a.Persons} {En(a.Role)} on that day",
            a.LawZh, a.LawEn, a.Rule));
    }

    /// <summary>Goods that changed hands were given by somebody to somebody.</summary>
    private static IEnumerable<ChainGap> Signatures(ChainStep step)
    {
        if (step.Kind is not (MovementKind.Dispatch or MovementKind.Receipt)) yield break;
        if (step.HandedOverBy is null) yield return Unsigned("交出人", "handed over");
        if (step.TakenOverBy is null) yield return Unsigned("接收人", "took over");
        if (step.Carrier is not null && step.Driver is null) yield return Unsigned("驾驶员", "drove");
    }

    private static ChainGap Unsigned(string zh, string en) => new(
        $"凭证上没有{zh}", $"the voucher does not say who {en}", null, null, null);

    private static string Zh(PersonRole role) => role switch
    {
        PersonRole.LegalRepresentative => "法定代表人",
        PersonRole.Officer => "专管员（安全员）",
        PersonRole.Keeper => "保管员",
        PersonRole.Handler => "经手人",
        PersonRole.Driver => "驾驶员",
        PersonRole.Informant => "信息员",
        PersonRole.NaturalPerson => "自然人",
    };

    private static string En(PersonRole role) => role switch
    {
        PersonRole.LegalRepresentative => "legal representatives",
        PersonRole.Officer => "officers in charge",
        PersonRole.Keeper => "keepers",
        PersonRole.Handler => "handlers",
        PersonRole.Driver => "drivers",
        PersonRole.Informant => "informants",
        PersonRole.NaturalPerson => "natural persons",
    };
}
