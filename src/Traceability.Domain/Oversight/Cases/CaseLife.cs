namespace Traceability.Domain.Oversight.Cases;

/// <summary>Which act is possible where, where it leads, and who on the case may do it.</summary>
public static class CaseLife
{
    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static CaseState? After(CaseState state, CaseAct act) => act switch
    {
        CaseAct.Open => null,
        CaseAct.ProposeClosing => state == CaseState.Investigating ? CaseState.ClosingProposed : null,
        CaseAct.ReturnClosing => state == CaseState.ClosingProposed ? CaseState.Investigating : null,
        CaseAct.Close => state == CaseState.ClosingProposed ? CaseState.Closed : null,
        CaseAct.Reopen => state == CaseState.Closed ? CaseState.Investigating : null,
        // What was decided may be carried out after the case is closed; the seal says what was decided.
        // So may the evidence go on to the prosecution: who keeps it is known at every moment.
        CaseAct.ExecuteMeasure or CaseAct.HandOver => state == CaseState.ClosingProposed ? null : state,
        CaseAct.AddMember or CaseAct.RemoveMember or CaseAct.Note or CaseAct.Link or CaseAct.AddFile
            or CaseAct.AddItem or CaseAct.Identify or CaseAct.PostSeizure or CaseAct.AskAgency
            or CaseAct.WithdrawRequest or CaseAct.ProposeMeasure or CaseAct.DecideMeasure or CaseAct.DropMeasure =>
            state == CaseState.Investigating ? state : null,
    };

    /// <summary>Whether somebody who is on the case as that may do it.</summary>
    public static bool MayDo(MemberRole role, CaseAct act) => act switch
    {
        CaseAct.Open => false,
        CaseAct.Note or CaseAct.AddFile => true,
        CaseAct.AddMember or CaseAct.RemoveMember or CaseAct.ProposeClosing or CaseAct.Reopen =>
            role == MemberRole.Lead,
        CaseAct.Link or CaseAct.AddItem or CaseAct.Identify or CaseAct.HandOver or CaseAct.PostSeizure
            or CaseAct.AskAgency or CaseAct.WithdrawRequest or CaseAct.ProposeMeasure or CaseAct.DecideMeasure
            or CaseAct.ExecuteMeasure or CaseAct.DropMeasure or CaseAct.ReturnClosing or CaseAct.Close =>
            role is MemberRole.Lead or MemberRole.Member,
    };

    /// <summary>Those that must say why, or what.</summary>
    public static bool NeedsReason(CaseAct act) => act is CaseAct.Note or CaseAct.RemoveMember
        or CaseAct.WithdrawRequest or CaseAct.DropMeasure or CaseAct.ProposeClosing or CaseAct.ReturnClosing
        or CaseAct.Reopen;
}
