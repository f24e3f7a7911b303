using Traceability.Domain.Oversight.Arrivals;

namespace Traceability.Api.Features.Arrivals;

/// <summary>How a consignment stands, and what was done about it. Times are UTC.</summary>
public sealed record ArrivalAnswer(long Consignment, ArrivalState State, IReadOnlyList<ArrivalEventAnswer> Events)
{
    public static ArrivalAnswer Of(ConsignmentArrival arrival) => new(
        arrival.Consignment.Id.Value, arrival.State,
        [.. arrival.Events.Select(e => new ArrivalEventAnswer(e.Number, e.Act, e.Cause, e.Reason, e.At))]);
}

/// <summary>One act of the consignee.</summary>
public sealed record ArrivalEventAnswer(
    int Number, ArrivalAct Act, RefusalCause? Cause, string Reason, DateTime At);
