using Traceability.Domain;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Links;

/// <summary>Something is new, or other than before; its body is read at <paramref name="Href"/>.</summary>
/// <param name="Cursor">Its place in the feed.</param>
/// <param name="Id">The key of what changed.</param>
/// <param name="At">UTC.</param>
/// <param name="Organisation">Code of the unit it is about.</param>
public sealed record ChangeRow(
    long Cursor, ChangeKind Kind, long Id, string Reference, DateTime At, string? Organisation, string Href)
{
    internal static ChangeRow Of(Change change, IReadOnlyDictionary<Id<Organisation>, string> codes) => new(
        change.Position, change.Kind, change.Subject, change.Reference, change.At,
        change.Organisation is { } unit ? codes.GetValueOrDefault(unit) : null, HrefOf(change));

    private static string HrefOf(Change change)
    {
        string reference = Uri.EscapeDataString(change.Reference);
        return change.Kind switch
        {
            ChangeKind.Movement => $"/api/movements/{reference}",
            ChangeKind.Permit => $"/api/permits/{reference}",
            ChangeKind.Application => $"/api/applications/{reference}",
            ChangeKind.Alert => $"/api/alerts/{reference}",
            ChangeKind.Organisation => $"/api/organisations/{reference}",
            ChangeKind.Refusal => $"/api/refusals?after={change.Subject + 1}&limit=1",
            ChangeKind.Incident => $"/api/consignments/{reference}/incidents",
            ChangeKind.Visit => $"/api/visits?after={change.Subject + 1}&limit=1",
            ChangeKind.Recall => "/api/recalls",
            ChangeKind.Report => $"/api/reports/filed/{reference}",
            ChangeKind.Verification => $"/api/end-use/{reference}",
            ChangeKind.Suspicion => $"/api/suspicions/{reference}",
        };
    }
}

/// <summary>A stretch of the feed. Give <see cref="Next"/> back as <c>after</c>, also when it is empty.</summary>
/// <param name="More">Ask again at once; otherwise this is the end for now.</param>
public sealed record ChangePage(IReadOnlyList<ChangeRow> Items, long Next, bool More);
