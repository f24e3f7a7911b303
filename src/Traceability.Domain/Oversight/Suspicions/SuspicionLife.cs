namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>Which act is possible where, and where it leads. What is decided stays decided.</summary>
public static class SuspicionLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static SuspicionState? After(SuspicionState state, SuspicionAct act) => act switch
    {
        SuspicionAct.Report => null,
        SuspicionAct.Add => state is SuspicionState.Received or SuspicionState.Checking ? state : null,
        SuspicionAct.Check => state == SuspicionState.Received ? SuspicionState.Checking : null,
        SuspicionAct.Found => state == SuspicionState.Checking ? SuspicionState.Founded : null,
        SuspicionAct.Dismiss => state == SuspicionState.Checking ? SuspicionState.Unfounded : null,
        SuspicionAct.Link => state == SuspicionState.Closed ? null : state,
        SuspicionAct.Close => state is SuspicionState.Founded or SuspicionState.Unfounded
            ? SuspicionState.Closed : null,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(SuspicionAct act) => act switch
    {
        SuspicionAct.Report or SuspicionAct.Add or SuspicionAct.Found or SuspicionAct.Dismiss
            or SuspicionAct.Close => true,
        SuspicionAct.Check or SuspicionAct.Link => false,
    };

    /// <summary>Told to the reporter with its text: what officers write to one another is not.</summary>
    public static bool IsTold(SuspicionAct act) => act switch
    {
        SuspicionAct.Report or SuspicionAct.Add or SuspicionAct.Close => true,
        SuspicionAct.Check or SuspicionAct.Found or SuspicionAct.Dismiss or SuspicionAct.Link => false,
    };

    /// <summary>Still waits for an officer.</summary>
    public static bool IsOpen(SuspicionState state) => state != SuspicionState.Closed;
}
