using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Patrol;

/// <summary>From which quantity unlawful dealing in the substance of an alert is a crime, as a sentence.</summary>
internal sealed record CriminalNote(string Text)
{
    /// <param name="subject">Product code or substance code.</param>
    public static async Task<IReadOnlyList<CriminalNote>> ReadAsync(
        TraceabilityDb db, string? subject, CancellationToken cancellationToken)
    {
        if (subject is null) return [];
        var substances = await db.Substances.AsNoTracking().Where(s => s.Code == subject
                || db.Products.Any(p => p.Code == subject && p.Contents.Any(c => c.Substance == s.Code)))
            .Select(s => new { s.Code, s.NameZh, s.NameEn }).ToListAsync(cancellationToken);
        return [.. from s in substances
                   let lower = CriminalQuantity.LowerOf(s.Code)
                   where lower is not null
                   let shown = UnitName.Display(lower.Value, BaseUnit.Milligram)
                   select new CriminalNote(Tongue.Say(
                       $"{s.NameZh}：非法买卖、运输等的定罪数量起点为 {shown}（法释〔2016〕8号第七条、第八条）。预警涉及的数量达到起点的列为 L5，"
                           + "达到一半的列为 L4，达到十分之一的列为 L3。",
                       $"{s.NameEn}: unlawful dealing is a crime from {shown} (Fa Shi [2016] No. 8, arts 7-8). Alerts "
                           + "about that much are L5, about half of it L4, about a tenth L3."))];
    }
}
