using Traceability.Domain.Oversight.Arrivals;

namespace Traceability.Api.Demo;

/// <summary>A consignment that its consignee does not accept.</summary>
/// <param name="Dispatch">Its request id.</param>
/// <param name="Decider">验收人.</param>
internal sealed record DemoReturn(string Dispatch, RefusalCause Cause, string Reason, DateTime At, string Decider);
