namespace Traceability.Domain.Oversight;

/// <summary>L1 (info) to L5 (critical), as suggested by the rules' reference.</summary>
public enum AlertLevel
{
    Info = 1,
    Notice = 2,
    Warning = 3,
    Serious = 4,
    Critical = 5,
}
