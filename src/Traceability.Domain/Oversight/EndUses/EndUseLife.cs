namespace Traceability.Domain.Oversight.EndUses;

/// <summary>
/// Which act is possible where, and where it leads. A doubt can be looked into again; what was verified can come into
/// doubt; what was refused is declared anew.
/// </summary>
public static class EndUseLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static EndUseState? After(EndUseState state, EndUseAct act) => act switch
    {
        EndUseAct.Declare => null,
        EndUseAct.Add => state is EndUseState.Declared or EndUseState.Checking
            or EndUseState.Doubtful ? state : null,
        EndUseAct.Withdraw => state is EndUseState.Declared or EndUseState.Checking
            ? EndUseState.Withdrawn : null,
        EndUseAct.Begin => state is EndUseState.Declared or EndUseState.Doubtful
            ? EndUseState.Checking : null,
        EndUseAct.Note => state == EndUseState.Checking ? state : null,
        EndUseAct.Verify => state == EndUseState.Checking ? EndUseState.Verified : null,
        EndUseAct.Doubt => state is EndUseState.Checking or EndUseState.Verified
            ? EndUseState.Doubtful : null,
        EndUseAct.Refuse => state == EndUseState.Checking ? EndUseState.Refused : null,
    };

    /// <summary>Whose act it is: the unit's that is checked, or an authority's.</summary>
    public static bool IsAuthoritys(EndUseAct act) => act switch
    {
        EndUseAct.Declare or EndUseAct.Add or EndUseAct.Withdraw => false,
        EndUseAct.Begin or EndUseAct.Note or EndUseAct.Verify or EndUseAct.Doubt
            or EndUseAct.Refuse => true,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(EndUseAct act) =>
        act is not (EndUseAct.Begin or EndUseAct.Declare);
}
