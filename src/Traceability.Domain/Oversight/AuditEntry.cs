using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// A line of the 审计日志: numbered without gaps and chained to the line before it by its hash. Insert only; that a line
/// was changed, dropped or put in later shows when the chain is walked.
/// </summary>
public sealed class AuditEntry
{
    public required long Number { get; init; }

    /// <summary>The line before it; null for the first.</summary>
    public required long? Previous { get; init; }

    public required DateTime At { get; init; }

    public required AuditKind Kind { get; init; }

    public required string? User { get; init; }

    public required Id<Organisation>? Organisation { get; init; }

    public required string Method { get; init; }

    public required string Route { get; init; }

    public required string? Subject { get; init; }

    public required int Status { get; init; }

    public required byte[]? BodyHash { get; init; }

    public required string? Source { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The line that follows another, or the first.</summary>
    public static AuditEntry After(AuditEntry? before, AuditFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        long number = (before?.Number ?? 0) + 1;
        byte[] previous = before?.Hash ?? AuditHash.Beginning.ToArray();
        return new AuditEntry
        {
            Number = number,
            Previous = before?.Number,
            At = fact.At,
            Kind = fact.Kind,
            User = fact.User,
            Organisation = fact.Organisation,
            Method = fact.Method,
            Route = fact.Route,
            Subject = fact.Subject,
            Status = fact.Status,
            BodyHash = fact.BodyHash,
            Source = fact.Source,
            PreviousHash = previous,
            Hash = AuditHash.Of(number, fact, previous),
        };
    }

    /// <summary>What the line says, to be hashed again.</summary>
    public AuditFact Fact() =>
        new(At, Kind, User, Organisation, Method, Route, Subject, Status, BodyHash, Source);
}
