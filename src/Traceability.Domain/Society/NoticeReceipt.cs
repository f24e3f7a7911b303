using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>阅知回执: a member confirmed that it has read a notice. Insert only.</summary>
public sealed class NoticeReceipt
{
    public required Id<Notice> Notice { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required DateTime ReadAt { get; init; }

    public required string ReadBy { get; init; }
}
