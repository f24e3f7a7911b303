using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>物料平衡 of one controlled substance: milligrams by state.</summary>
public sealed record SubstanceBalance(string Substance, IReadOnlyDictionary<AccountKind, long> Milligrams);
