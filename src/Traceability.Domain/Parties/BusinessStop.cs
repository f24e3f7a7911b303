namespace Traceability.Domain.Parties;

/// <summary>
/// 停业声明: a unit says that it has stopped, from which day; or the authority closed it. From that day its filings are to
/// be cancelled and its stock to be nil. Taken back when it goes on; never deleted.
/// </summary>
public sealed class BusinessStop
{
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>1, 2, 3 … within the organisation.</summary>
    public required int Number { get; init; }

    /// <summary>First day without business (Asia/Shanghai).</summary>
    public required DateOnly StoppedOn { get; init; }

    public required string Reason { get; init; }

    /// <summary>The sign-in's key.</summary>
    public required string DeclaredBy { get; init; }

    public required DateTime DeclaredAt { get; init; }

    /// <summary>恢复经营; null while it stands.</summary>
    public DateTime? WithdrawnAt { get; init; }

    public string? WithdrawnBy { get; init; }
}
