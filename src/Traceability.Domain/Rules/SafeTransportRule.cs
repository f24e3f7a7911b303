using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules;

/// <summary>
/// A transport paper runs three months; whoever travelled safely under it for half a year gets one for twelve.
/// </summary>
public abstract class SafeTransportRule : TermRule
{
    private const int ShortMonths = 3;
    private const int SafeMonths = 6;

    protected abstract string LongTerm { get; }

    protected sealed override int Months => 12;

    protected sealed override bool? SingleUse => false;

    protected sealed override DateOnly LastDay(Permit permit)
    {
        ArgumentNullException.ThrowIfNull(permit);
        return permit.ValidFrom.AddMonths(permit.Type == LongTerm ? Months : ShortMonths);
    }

    protected sealed override Finding? Beyond(GrantFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Permit.Type != LongTerm) return null;
        Permit[] before = [.. facts.HoldersPapers.Where(p => Types.Contains(p.Type))];
        bool safe = before.Any(p => p.ValidFrom.AddMonths(SafeMonths) <= facts.Permit.ValidFrom)
            && before.All(p => p.Status != PermitStatus.Revoked);
        return safe ? null : Found(
            $"{facts.Holder.Name} 没有满六个月的安全运输记录",
            $"{facts.Holder.Code} has no six months of safe transport behind it",
            "先核发三个月的证件，六个月无违规后再核发十二个月的",
            "Grant the three-month paper first; the long one follows after six clean months",
            "type");
    }
}
