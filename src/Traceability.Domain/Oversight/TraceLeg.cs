namespace Traceability.Domain.Oversight;

/// <summary>Who had a consignment in hand on one leg, as a trace tells it. Times are UTC.</summary>
public sealed record TraceLeg(
    int Leg, TraceParty? Carrier, string? Vehicle, string? Driver, DateTime From, DateTime? Until,
    string? HandedOverBy, string? TakenOverBy);
