using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>
/// How much of a substance stands, now, on the visible accounts of one kind; over all kinds of a whole lot it is zero.
/// </summary>
public sealed record TraceTotal(string Substance, AccountKind Kind, long Milligrams);
