using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>培训班 that an association plans for its members.</summary>
public sealed class Course
{
    public const int QuestionsMost = 10;
    public const int SeatsMost = 2_000;

    public required Id<Course> Id { get; init; }

    public required Id<Organisation> Association { get; init; }

    public required string Title { get; init; }

    public required DateOnly Day { get; init; }

    public required string Place { get; init; }

    public required int Seats { get; init; }

    /// <summary>培训对象, in words.</summary>
    public required string ForWhom { get; init; }

    /// <summary>Right answers asked for, in percent.</summary>
    public required int PassPercent { get; init; }

    /// <summary>签到码: shown in the room only, so that who signs in is there.</summary>
    public required string RoomCode { get; init; }

    public required DateTime PlannedAt { get; init; }

    public required string PlannedBy { get; init; }

    /// <summary>Null while people may still enrol, sign in and be tested.</summary>
    public DateTime? ClosedAt { get; private set; }

    public IReadOnlyList<CourseQuestion> Questions { get; init; } = new List<CourseQuestion>();

    /// <summary>Right answers that pass; rounded up.</summary>
    public int PassesWith => ((Questions.Count * PassPercent) + 99) / 100;

    public bool IsOpen => ClosedAt is null;

    public bool TryClose(DateTime at)
    {
        if (!IsOpen) return false;
        ClosedAt = at;
        return true;
    }
}
