namespace Traceability.Domain.Ledger;

/// <summary>
/// 盘点: brings an account to the counted balance. A shortage goes to Unaccounted; a surplus comes back from Unaccounted
/// as far as it reaches, the rest from Origin. Decided under the account locks, so a count is never stale.
/// </summary>
/// <param name="Counted">Base units found, zero or more.</param>
/// <param name="Item">0-based item of the draft.</param>
public sealed record CountTo(AccountKey Held, AccountKey Unaccounted, AccountKey Origin, long Counted, int Item)
    : PostingStep;
