namespace Traceability.Domain.Permits;

/// <summary>
/// 期限提醒: which permits are to be renewed, and which handed back after their end. Pure.
/// </summary>
public static class PermitTerms
{
    private const int HandBackMonths = 3;

    /// <summary>Type → rule and months before the end in which renewal is applied for.</summary>
    private static readonly Dictionary<string, (string Rule, int Months)> Renewals = new(StringComparer.Ordinal)
    {
        ["PT-SEAL"] = ("R-027", 3),
        ["PT-NTRANS"] = ("R-028", 1),
        ["PT-PROD-1N"] = ("R-029", 3),
        ["PT-OPER-1N"] = ("R-029", 3),
        ["PT-FILE-PROD-23"] = ("R-029", 3),
        ["PT-FILE-OPER-2"] = ("R-029", 3),
        ["PT-FILE-OPER-3"] = ("R-029", 3),
    };

    public static IReadOnlyCollection<string> Types => Renewals.Keys;

    public static IReadOnlyCollection<string> Rules { get; } = [.. Renewals.Values.Select(r => r.Rule).Distinct()];

    /// <summary>The duty that stands on a day; null when there is none.</summary>
    /// <param name="isSeenTo">延续中: a permit follows it, or a renewal is with the authority.</param>
    /// <param name="isHandedBack">已交回.</param>
    public static TermDuty? On(Permit permit, bool isSeenTo, bool isHandedBack, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(permit);
        if (!Renewals.TryGetValue(permit.Type, out (string Rule, int Months) term)) return null;
        if (day > permit.ValidTo)
        {
            // 660号: a transport certificate whose term is over goes back to who issued it.
            return term.Rule == "R-028" && !isHandedBack
                ? new TermDuty(
                    term.Rule, permit, true, permit.ValidTo.AddDays(1), permit.ValidTo.AddMonths(HandBackMonths))
                : null;
        }

        DateOnly from = permit.ValidTo.AddMonths(-term.Months);
        return day >= from && !isSeenTo && !PermitLife.HasEnded(permit.Status)
            ? new TermDuty(term.Rule, permit, false, from, permit.ValidTo) : null;
    }
}
