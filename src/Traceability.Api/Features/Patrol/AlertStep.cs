using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>A step of an alert's life.</summary>
/// <param name="Text">The answer, the reason, or to whom it is given.</param>
internal sealed record AlertStep(AlertAct Act, string? Text, Action<Alert, DateTime> Take);
