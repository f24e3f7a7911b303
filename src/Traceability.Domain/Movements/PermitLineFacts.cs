using Traceability.Domain.Permits;

namespace Traceability.Domain.Movements;

/// <summary>A permit line and its balances in base units (zero for a licence without quantity).</summary>
public sealed record PermitLineFacts(PermitLine Line, long Available, long Reserved, long Used);
