namespace Traceability.Domain.Oversight.Verification;

/// <summary>
/// Which act is possible where, and where it leads. A doubt can be looked into again; what was verified can come into
/// doubt; what was refused is declared anew.
/// </summary>
public static class VerificationLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static VerificationState? After(VerificationState state, VerificationAct act) => act switch
    {
        VerificationAct.Declare => null,
        VerificationAct.Add => state is VerificationState.Declared or VerificationState.Checking
            or VerificationState.Doubtful ? state : null,
        VerificationAct.Withdraw => state is VerificationState.Declared or VerificationState.Checking
            ? VerificationState.Withdrawn : null,
        VerificationAct.Begin => state is VerificationState.Declared or VerificationState.Doubtful
            ? VerificationState.Checking : null,
        VerificationAct.Note => state == VerificationState.Checking ? state : null,
        VerificationAct.Verify => state == VerificationState.Checking ? VerificationState.Verified : null,
        VerificationAct.Doubt => state is VerificationState.Checking or VerificationState.Verified
            ? VerificationState.Doubtful : null,
        VerificationAct.Refuse => state == VerificationState.Checking ? VerificationState.Refused : null,
    };

    /// <summary>Whose act it is: the unit's that is checked, or an authority's.</summary>
    public static bool IsAuthoritys(VerificationAct act) => act switch
    {
        VerificationAct.Declare or VerificationAct.Add or VerificationAct.Withdraw => false,
        VerificationAct.Begin or VerificationAct.Note or VerificationAct.Verify or VerificationAct.Doubt
            or VerificationAct.Refuse => true,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(VerificationAct act) =>
        act is not (VerificationAct.Begin or VerificationAct.Declare);
}
