namespace Traceability.Domain.Permits;

public enum PermitStatus
{
    Valid = 1,
    Used = 2,
    Expired = 3,
    Revoked = 4,
    Suspended = 5,
    Closed = 6,

    /// <summary>国际核查已确认 (PT-VERIF).</summary>
    Confirmed = 7,
}
