using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>附件: a paper that goes with a movement. The hash is kept with it, the bytes are kept once.</summary>
public sealed class Attachment
{
    public required Id<Attachment> Id { get; init; }

    public required Id<Movement> Movement { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required string FileName { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }

    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }
}
