namespace Traceability.Domain.Oversight;

/// <summary>A sealed day whose movements are in the <see cref="ActivityCount"/>s: each is counted once.</summary>
public sealed class ActivityDay
{
    /// <summary>The day (Asia/Shanghai) by <c>PostedAt</c>, as in <see cref="DailySeal"/>.</summary>
    public required DateOnly Day { get; init; }

    public required DateTime CountedAt { get; init; }
}
