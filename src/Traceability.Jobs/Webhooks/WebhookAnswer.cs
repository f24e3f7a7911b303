namespace Traceability.Jobs.Webhooks;

/// <summary>What became of one attempt.</summary>
/// <param name="Status">HTTP status; 0: no answer came.</param>
/// <param name="Fault">Why it failed; null when it did not.</param>
public sealed record WebhookAnswer(int Status, int Milliseconds, string? Fault)
{
    public bool IsTaken => Fault is null;
}
