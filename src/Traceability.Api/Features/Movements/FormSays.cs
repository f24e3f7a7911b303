using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Movements;

/// <summary>What the check says about a form, handed down to its fields.</summary>
public sealed record FormSays(IReadOnlyList<FieldFault> Faults, IReadOnlyList<Finding> Findings)
{
    public static readonly FormSays Nothing = new([], []);

    public bool Refuses => Faults.Count > 0 || Findings.Any(f => f.Severity == Severity.Block);
}
