using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Books;

/// <summary>One movement from the rows of one group, or from a row that stands alone.</summary>
internal static class DraftOfRows
{
    public static MovementDraft Of(IReadOnlyList<BookRow> rows)
    {
        BookRow first = rows[0];
        if (rows.Count == 1 && first.Group is null)
            return MovementDrafts.Of(first.Kind, first.Header, [first.Item! with { Row = null }]);
        // The time of the row at whose place the movement stands keeps the book in order.
        BookRow place = rows[^1];
        bool oneReference = rows.All(r => r.Header.Ref == first.Header.Ref);
        DraftHeader header = first.Header with
        {
            OccurredAt = place.Header.OccurredAt,
            RecordedAt = place.Header.RecordedAt,
            Ref = oneReference ? first.Header.Ref : null,
        };
        return MovementDrafts.Of(
            first.Kind, header, [.. rows.Select(r => r.Item! with { Ref = oneReference ? null : r.Header.Ref })]);
    }
}
