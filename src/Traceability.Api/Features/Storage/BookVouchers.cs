using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Storage;

/// <summary>Puts names to entries: who stood on the other side, who handled it, who checked it.</summary>
internal static class BookVouchers
{
    public static async Task<IReadOnlyDictionary<Id<Movement>, BookEntry>> ReadAsync(
        TraceabilityDb db, IReadOnlyCollection<Id<Movement>> movements, CancellationToken cancellationToken)
    {
        List<Id<Movement>> ids = [.. movements];
        var rows = await (
            from m in db.Movements.AsNoTracking()
            where ids.Contains(m.Id)
            join c in db.Organisations on m.Counterparty equals (Id<Organisation>?)c.Id into counterparties
            from c in counterparties.DefaultIfEmpty()
            join g in db.People on m.HandedOverBy equals (Id<Person>?)g.Id into givers
            from g in givers.DefaultIfEmpty()
            join t in db.People on m.TakenOverBy equals (Id<Person>?)t.Id into takers
            from t in takers.DefaultIfEmpty()
            select new { Movement = m, Counterparty = c!.Name, Giver = g!.Name, Taker = t!.Name })
            .ToListAsync(cancellationToken);
        List<string> enterers = [.. rows.Select(r => r.Movement.RecordedBy).Distinct()];
        Dictionary<string, string> names = await db.Users.AsNoTracking().Where(u => enterers.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        return rows.ToDictionary(r => r.Movement.Id, r => new BookEntry(
            0, r.Movement.Id.Value, r.Movement.OccurredAt, r.Movement.RecordedAt, r.Movement.RequestId,
            r.Movement.Kind, null, Summary(r.Counterparty, r.Movement.Purpose, r.Movement.Reason), 0, 0,
            r.Giver ?? names.GetValueOrDefault(r.Movement.RecordedBy)
                ?? (r.Movement.Import is null ? null : Tongue.Say("导入", "import")),
            r.Taker));
    }

    private static string? Summary(params string?[] parts)
    {
        string text = string.Join(Tongue.Say("；", "; "), parts.Where(p => !string.IsNullOrWhiteSpace(p)));
        return text.Length == 0 ? null : text;
    }
}
