namespace Traceability.Domain.Oversight.Inspections;

/// <summary>Which act in an inspection is possible where, and where it leads.</summary>
public static class InspectionLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static InspectionState? After(InspectionState state, InspectionAct act) => act switch
    {
        InspectionAct.Begin => state == InspectionState.Planned ? InspectionState.OnSite : null,
        InspectionAct.Answer or InspectionAct.Count or InspectionAct.Sample =>
            state == InspectionState.OnSite ? state : null,
        // After the seal only for what a result of the laboratory shows.
        InspectionAct.Find => state is InspectionState.OnSite or InspectionState.Sealed ? state : null,
        InspectionAct.Present => state == InspectionState.OnSite ? InspectionState.Signing : null,
        InspectionAct.Reopen => state == InspectionState.Signing ? InspectionState.OnSite : null,
        InspectionAct.Sign => state == InspectionState.Signing ? state : null,
        InspectionAct.Seal => state == InspectionState.Signing ? InspectionState.Sealed : null,
        InspectionAct.Result or InspectionAct.Rectify => state == InspectionState.Sealed ? state : null,
        InspectionAct.Close => state == InspectionState.Sealed ? InspectionState.Closed : null,
        InspectionAct.CallOff => state == InspectionState.Planned ? InspectionState.CalledOff : null,
        InspectionAct.Note => state,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(InspectionAct act) => act switch
    {
        InspectionAct.Reopen or InspectionAct.CallOff or InspectionAct.Note => true,
        InspectionAct.Begin or InspectionAct.Answer or InspectionAct.Count or InspectionAct.Sample
            or InspectionAct.Find or InspectionAct.Present or InspectionAct.Sign or InspectionAct.Seal
            or InspectionAct.Result or InspectionAct.Rectify or InspectionAct.Close => false,
    };

    /// <summary>Told to the unit with the rest of the course; internal remarks are not.</summary>
    public static bool IsTold(InspectionAct act) => act != InspectionAct.Note;
}
