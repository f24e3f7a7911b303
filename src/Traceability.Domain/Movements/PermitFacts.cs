using Traceability.Domain.Permits;

namespace Traceability.Domain.Movements;

/// <summary>A permit with what is left on each of its lines.</summary>
public sealed record PermitFacts(Permit Permit, IReadOnlyList<PermitLineFacts> Lines)
{
    public bool HasEnded => PermitLife.HasEnded(Permit.Status);

    public PermitLineFacts? LineFor(string substance) => Lines.FirstOrDefault(l => l.Line.Substance == substance);
}
