using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>
/// 自查结果: a member's answers to a form, once. What it does about a fault is its own matter and that of who inspects
/// it; the association sees that it was filled in, and how many faults by bands. Insert only.
/// </summary>
public sealed class SelfCheck
{
    public required Id<SelfCheckForm> Form { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required DateTime FilledAt { get; init; }

    public required string FilledBy { get; init; }

    public IReadOnlyList<SelfCheckAnswer> Answers { get; init; } = new List<SelfCheckAnswer>();

    public int Faults => Answers.Count(a => a.Reply == SelfCheckReply.No);
}
