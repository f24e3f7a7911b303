using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>预查: what stands against a movement before it is sent; with neither it would be recorded.</summary>
/// <param name="Findings">Of every severity: what refuses, and what would only be noted.</param>
public sealed record MovementCheck(IReadOnlyList<FieldFault> Faults, IReadOnlyList<Finding> Findings)
{
    public bool Refuses => Faults.Count > 0 || Findings.Any(f => f.Severity == Severity.Block);
}
