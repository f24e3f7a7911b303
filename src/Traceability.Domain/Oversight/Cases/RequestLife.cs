namespace Traceability.Domain.Oversight.Cases;

/// <summary>Which act is possible on a request to another agency, and where it leads.</summary>
public static class RequestLife
{
    /// <summary>Days before its deadline on which the asked agency is reminded.</summary>
    public const int RemindDays = 3;

    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static RequestState? After(RequestState state, RequestAct act)
    {
        bool isOpen = state is RequestState.Sent or RequestState.Received;
        return act switch
        {
            RequestAct.Send => null,
            RequestAct.Receive => state == RequestState.Sent ? RequestState.Received : null,
            RequestAct.Answer => isOpen ? RequestState.Answered : null,
            RequestAct.Withdraw => isOpen ? RequestState.Withdrawn : null,
            RequestAct.AddFile or RequestAct.Remind or RequestAct.Urge => isOpen ? state : null,
        };
    }

    /// <summary>What the job does on a day, given what it did before; null: nothing.</summary>
    public static RequestAct? DueOn(DateOnly day, DateOnly dueOn, IReadOnlyCollection<RequestAct> done)
    {
        if (day > dueOn) return done.Contains(RequestAct.Urge) ? null : RequestAct.Urge;
        bool isNear = day >= dueOn.AddDays(-RemindDays);
        return isNear && !done.Contains(RequestAct.Remind) ? RequestAct.Remind : null;
    }
}
