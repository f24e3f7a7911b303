using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>物料平衡 of one lot: base units by state; the sum is zero.</summary>
public sealed record LotBalance(string Lot, string Product, IReadOnlyDictionary<AccountKind, long> Units);
