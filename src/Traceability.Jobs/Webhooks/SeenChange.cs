namespace Traceability.Jobs.Webhooks;

/// <summary>One change as it is told.</summary>
public sealed record SeenChange(long Position, string Body);
