using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>The accounts a batch wants, those whose id is not remembered, and fresh ids for as many.</summary>
internal sealed record AccountPlan(
    IReadOnlySet<AccountKey> Keys, IReadOnlyList<AccountKey> Unknown, Stack<Id<Account>> FreshIds);
