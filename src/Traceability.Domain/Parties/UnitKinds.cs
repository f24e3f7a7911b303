namespace Traceability.Domain.Parties;

/// <summary>在册单位: who handles controlled goods at home.</summary>
public static class UnitKinds
{
    /// <summary>Those of whom nothing of a unit is asked.</summary>
    public const OrganisationKinds Others = OrganisationKinds.Regulator | OrganisationKinds.Association
        | OrganisationKinds.Committee | OrganisationKinds.Foreign;
}
