using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Trace;

/// <summary>An account with what stands on it, as the trace names it.</summary>
internal sealed record TraceAccount(
    Account Account, BaseUnit Unit, Product Product, string Lot, string? Package, long Balance);
