using Traceability.Db.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>What a draft came to after the read phase.</summary>
internal abstract record Prepared
{
    private Prepared()
    {
    }

    /// <summary>There is nothing to post: it was recorded before, or it does not fit the books.</summary>
    public sealed record Answered(RecordOutcome Outcome) : Prepared;

    /// <summary>The rules refuse it.</summary>
    public sealed record Refused(BookFacts Facts, IReadOnlyList<Finding> Findings) : Prepared;

    /// <summary>It may go to the ledger.</summary>
    public sealed record Ready(PostingRequest Request, BookFacts Facts, IReadOnlyList<Finding> Notes) : Prepared;
}
