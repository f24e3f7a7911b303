namespace Traceability.Domain.Oversight.Inspections;

/// <summary>Which act on a plan is possible where, who does it, and where it leads.</summary>
public static class PlanLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static PlanState? After(PlanState state, PlanAct act) => act switch
    {
        PlanAct.Make => null,
        PlanAct.Fix => state == PlanState.Draft ? PlanState.Fixed : null,
        PlanAct.Accept or PlanAct.Decline or PlanAct.Name or PlanAct.Recuse =>
            state == PlanState.Fixed ? state : null,
        PlanAct.Draw => state == PlanState.Fixed ? PlanState.Drawn : null,
        PlanAct.Start => state is PlanState.Fixed or PlanState.Drawn ? PlanState.Running : null,
        PlanAct.Finish => state == PlanState.Running ? PlanState.Finished : null,
        PlanAct.Cancel => state is PlanState.Draft or PlanState.Fixed or PlanState.Drawn ? PlanState.Cancelled : null,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(PlanAct act) => act switch
    {
        PlanAct.Decline or PlanAct.Recuse or PlanAct.Cancel => true,
        PlanAct.Make or PlanAct.Fix or PlanAct.Accept or PlanAct.Name or PlanAct.Draw or PlanAct.Start
            or PlanAct.Finish => false,
    };

    /// <summary>牵头机关's alone; the others are each agency's own.</summary>
    public static bool IsForLead(PlanAct act) => act switch
    {
        PlanAct.Make or PlanAct.Fix or PlanAct.Draw or PlanAct.Start or PlanAct.Finish or PlanAct.Cancel => true,
        PlanAct.Accept or PlanAct.Decline or PlanAct.Name or PlanAct.Recuse => false,
    };
}
