namespace Traceability.Domain.Oversight.Records;

/// <summary>As what somebody signs a record.</summary>
public enum SignerRole
{
    /// <summary>执法人员、核查人员.</summary>
    Officer = 1,

    /// <summary>单位负责人或其代理人: speaks for the unit that was looked at.</summary>
    UnitRepresentative = 2,

    /// <summary>仓库保管员.</summary>
    Keeper = 3,

    /// <summary>见证人.</summary>
    Witness = 4,

    /// <summary>审批人: approves what others did.</summary>
    Approver = 5,
}
