using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>信用等级申诉: a member objects to its grade, the association answers once.</summary>
public sealed class CreditAppeal
{
    /// <summary>Days within which the association answers.</summary>
    public const int DaysToAnswer = 15;

    public required Id<CreditAppeal> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The grade objected to, and by which formula.</summary>
    public required CreditGrade Grade { get; init; }

    public required int Points { get; init; }

    public required int Version { get; init; }

    public required string Reason { get; init; }

    public required DateTime FiledAt { get; init; }

    public required string FiledBy { get; init; }

    public AppealState State { get; private set; } = AppealState.Filed;

    public string? Answer { get; private set; }

    /// <summary>Points given back for a year.</summary>
    public int Restored { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <returns>False: it had been answered before, and stays as it was.</returns>
    public bool TryAnswer(bool isAccepted, int restored, string answer, string by, DateTime at)
    {
        if (State != AppealState.Filed) return false;
        State = isAccepted ? AppealState.Accepted : AppealState.Dismissed;
        Restored = isAccepted ? restored : 0;
        Answer = answer;
        AnsweredBy = by;
        AnsweredAt = at;
        return true;
    }
}
