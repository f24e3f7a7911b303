using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Applications;

/// <summary>What a decision would do: the permit it grants, or what forbids it.</summary>
public sealed record Decision(
    Permit? Permit, IReadOnlyList<Finding> Findings, Dictionary<string, string[]> Faults)
{
    /// <summary>All findings, when one of them blocks.</summary>
    public IReadOnlyList<Finding>? Blocked => Findings.Any(f => f.Severity == Severity.Block) ? Findings : null;
}
