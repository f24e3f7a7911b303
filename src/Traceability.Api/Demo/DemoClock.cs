namespace Traceability.Api.Demo;

/// <summary>
/// Server time as the demo books need it: each movement is recorded at its own moment of the past half year, so that
/// the books look as if they had been kept day by day.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTime utc) => _now = new DateTimeOffset(utc, TimeSpan.Zero);
}
