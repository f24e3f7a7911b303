using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>A posting with the rows that come into being with it.</summary>
public sealed record PostingRequest(Posting Posting, NewRows NewRows);
