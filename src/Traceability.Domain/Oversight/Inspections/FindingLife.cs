namespace Traceability.Domain.Oversight.Inspections;

/// <summary>Which act on a finding is possible where, who does it, and where it leads.</summary>
public static class FindingLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    /// <param name="isSealed">Whether the record it stands in is sealed.</param>
    public static FindingState? After(FindingState state, FindingAct act, bool isSealed) => act switch
    {
        FindingAct.Find => null,
        FindingAct.Withdraw => !isSealed && state == FindingState.Open ? FindingState.Withdrawn : null,
        FindingAct.Answer => isSealed && state == FindingState.Open ? FindingState.Answered : null,
        FindingAct.Accept => isSealed && state == FindingState.Answered ? FindingState.Rectified : null,
        FindingAct.SendBack => isSealed && state == FindingState.Answered ? FindingState.Open : null,
        FindingAct.ReinspectGood => isSealed && IsUnsettled(state) ? FindingState.Rectified : null,
        FindingAct.ReinspectBad => isSealed && IsUnsettled(state) ? FindingState.Open : null,
    };

    /// <summary>Still to be put right.</summary>
    public static bool IsUnsettled(FindingState state) => state is FindingState.Open or FindingState.Answered;

    /// <summary>The unit's; the others are the officers'.</summary>
    public static bool IsForUnit(FindingAct act) => act == FindingAct.Answer;

    /// <summary>A new day until which it is to be put right goes with it.</summary>
    public static bool TakesDay(FindingAct act) => act is FindingAct.SendBack or FindingAct.ReinspectBad;
}
