namespace Traceability.Simulation.World;

/// <summary>The province's server time; it goes where the calendar says.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 1, 16, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTime utc) => _now = new DateTimeOffset(utc, TimeSpan.Zero);
}
