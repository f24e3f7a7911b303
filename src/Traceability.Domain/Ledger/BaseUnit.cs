namespace Traceability.Domain.Ledger;

/// <summary>The smallest unit a commodity is counted in; every ledger figure is a whole number of it.</summary>
public enum BaseUnit
{
    /// <summary>毫克 mg.</summary>
    Milligram = 1,

    /// <summary>微升 µL.</summary>
    Microlitre = 2,

    /// <summary>件/片/支 piece.</summary>
    Piece = 3,
}
