using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Movements;

/// <summary>Reads what the retention of a movement depends on: class and expiry of the goods it moved.</summary>
internal static class RetentionReader
{
    /// <summary>Null when none of its goods was controlled on its day.</summary>
    public static async Task<RetentionAnswer?> ReadAsync(
        TraceabilityDb db, Movement movement, CancellationToken cancellationToken)
    {
        DateOnly day = ChinaTime.DayOf(movement.OccurredAt);
        var goods = await (
            from line in db.MovementLines.AsNoTracking()
            where line.Movement == movement.Id
            join lot in db.Lots on line.Commodity equals lot.Id
            join content in db.ProductContents on lot.Product equals content.Product
            join substance in db.Substances on content.Substance equals substance.Code
            select new { Substance = substance, lot.ExpiresOn }).Distinct().ToListAsync(cancellationToken);
        IReadOnlyList<RetentionTerm> terms = Retention.Of(
            movement.Kind, day,
            goods.Where(g => g.Substance.IsControlledOn(day)).Select(g => (g.Substance.Class, g.ExpiresOn)));
        return terms.Count == 0 ? null : new RetentionAnswer(
            Retention.Until(terms),
            [.. terms.Select(t => new RetentionTermAnswer(t.Rule, Tongue.Say(t.SourceZh, t.SourceEn), t.Until))]);
    }
}
