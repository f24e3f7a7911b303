namespace Traceability.Domain.Parties;

public enum OrganisationStatus
{
    /// <summary>已登记.</summary>
    Registered = 1,

    /// <summary>已核实.</summary>
    Verified = 2,

    /// <summary>已暂停.</summary>
    Suspended = 3,

    /// <summary>已注销.</summary>
    Closed = 4,
}
