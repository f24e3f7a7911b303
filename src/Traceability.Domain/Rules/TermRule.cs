using System.Globalization;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>
/// A rule on how long certain papers run and how often they serve. A term of a month that begins on 20 May ends on 20
/// June: days are counted from the day after.
/// </summary>
public abstract class TermRule : GrantRule
{
    protected abstract IReadOnlyList<string> Types { get; }

    /// <summary>The longest term.</summary>
    protected abstract int Months { get; }

    /// <summary>一次有效; null when the law leaves it open.</summary>
    protected virtual bool? SingleUse => null;

    /// <summary>The last day a paper of this kind may run to.</summary>
    protected virtual DateOnly LastDay(Permit permit) => permit.ValidFrom.AddMonths(Months);

    public sealed override Finding? Check(GrantFacts facts)
    {
        if (!Types.Contains(facts.Permit.Type)) return null;
        return TooLong(facts.Permit) ?? WrongUse(facts.Permit) ?? Beyond(facts);
    }

    /// <summary>What else this kind of paper takes.</summary>
    protected virtual Finding? Beyond(GrantFacts facts) => null;

    private Finding? TooLong(Permit permit)
    {
        DateOnly last = LastDay(permit);
        return permit.ValidTo <= last ? null : Found(
            $"有效期 {Wording.Show(permit.ValidFrom)} 至 {Wording.Show(permit.ValidTo)}，最长到 {Wording.Show(last)}",
            $"The term {Wording.Show(permit.ValidFrom)} to {Wording.Show(permit.ValidTo)} may end on "
                + $"{Wording.Show(last)} at the latest",
            string.Create(CultureInfo.InvariantCulture, $"把止期改到 {Wording.Show(last)} 或更早（最长 {Months} 个月）"),
            string.Create(CultureInfo.InvariantCulture, $"End it on {Wording.Show(last)} or before ({Months} months)"),
            "validTo");
    }

    private Finding? WrongUse(Permit permit) => SingleUse is not { } single || single == permit.SingleUse ? null
        : Found(
            single ? "此类证件一次有效" : "此类证件多次有效",
            single ? "A paper of this kind serves once" : "A paper of this kind serves repeatedly",
            single ? "改为一次有效" : "改为多次有效",
            single ? "Grant it for single use" : "Grant it for repeated use",
            "singleUse");
}
