namespace Traceability.Domain.Oversight.Cases;

/// <summary>As what somebody is on a case.</summary>
public enum MemberRole
{
    /// <summary>主办.</summary>
    Lead = 1,

    /// <summary>协办.</summary>
    Member = 2,

    /// <summary>
    /// 邀请参加: an officer of another agency, with a reason and an end day. Looks, notes, brings papers.
    /// </summary>
    Invited = 3,
}
