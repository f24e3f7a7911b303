using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Permits;

namespace Traceability.Db.Facts;

public sealed partial class FactsReader
{
    private static AuthoritySection ReadAuthority(
        TraceabilityDb db, IReadOnlyList<MovementDraft> drafts, ReferenceSection references)
    {
        List<string> numbers = Codes(drafts
            .SelectMany(d => new[] { d.Header.PurchasePermit, d.Header.TransportPermit }));
        List<Id<Permit>> inherited = [.. references.Known.SelectMany(g => g)
            .SelectMany(r => new[] { r.Movement.Movement.PurchasePermit, r.Movement.Movement.TransportPermit })
            .OfType<Id<Permit>>().Distinct()];
        if (numbers.Count == 0 && inherited.Count == 0)
            return new AuthoritySection(new Dictionary<string, PermitFacts>(), new Dictionary<Id<Permit>,
                PermitFacts>());
        List<Permit> permits = [.. db.Permits.AsNoTracking().Include(p => p.Lines)
            .Where(p => numbers.Contains(p.Number) || inherited.Contains(p.Id))];
        List<PermitFacts> facts = WithBalances(db, permits);
        return new AuthoritySection(facts.ToDictionary(f => f.Permit.Number), facts.ToDictionary(f => f.Permit.Id));
    }

    /// <summary>Permits with what is available, reserved and used on each line.</summary>
    internal static List<PermitFacts> WithBalances(TraceabilityDb db, IReadOnlyList<Permit> permits)
    {
        List<Id<Commodity>> lines = [.. permits.SelectMany(p => p.Lines).Where(l => l.Quantity != null)
            .Select(l => l.Id)];
        Dictionary<(Id<Commodity>, AccountKind), long> balances = lines.Count == 0 ? [] : db.Accounts.AsNoTracking()
            .Where(a => lines.Contains(a.Commodity) && a.Kind != AccountKind.Grantor).WithBalance(db)
            .ToDictionary(b => (b.Account.Commodity, b.Account.Kind), b => b.Balance);
        long Of(PermitLine line, AccountKind kind) => balances.GetValueOrDefault((line.Id, kind));
        return [.. permits.Select(p => new PermitFacts(p, [.. p.Lines.Select(l => new PermitLineFacts(
            l, Of(l, AccountKind.Available), Of(l, AccountKind.Reserved), Of(l, AccountKind.Used)))]))];
    }
}
