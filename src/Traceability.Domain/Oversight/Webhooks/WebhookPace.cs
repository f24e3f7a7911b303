namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>How often and how fast a delivery is tried again. Pure.</summary>
public static class WebhookPace
{
    /// <summary>Attempts after which a delivery is a dead letter: with the pauses between, some ten hours.</summary>
    public const int AttemptsMost = 10;

    /// <summary>Dead letters in a row after which a subscription pauses and its owner is told.</summary>
    public const int DeadMost = 3;

    /// <summary>Deliveries of one subscription that may wait at once; what comes after stays in the feed.</summary>
    public const int WaitingMost = 200;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>How long the secret before still signs.</summary>
    public static readonly TimeSpan FormerSecretKept = TimeSpan.FromHours(24);

    private const long FirstSeconds = 15;
    private const long LongestSeconds = 6 * 60 * 60;
    private const long Permille = 1_000;
    private const long JitterPermille = 200;

    /// <summary>
    /// Doubled after each failure up to six hours, and off by up to a fifth either way, so that receivers which failed
    /// together are not asked together. The same delivery and attempt give the same pause.
    /// </summary>
    public static TimeSpan PauseAfter(int failures, long delivery)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(failures, 1);
        int doublings = Math.Min(failures - 1, 16);
        long seconds = Math.Min(FirstSeconds << doublings, LongestSeconds);
        ulong mixed = unchecked(((ulong)delivery + (ulong)failures) * 0x9E3779B97F4A7C15UL);
        long jitter = (long)(mixed >> 33) % ((2 * JitterPermille) + 1) - JitterPermille;
        return TimeSpan.FromMilliseconds(seconds * (Permille + jitter));
    }
}
