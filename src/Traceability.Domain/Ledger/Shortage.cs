namespace Traceability.Domain.Ledger;

/// <summary>
/// Why a posting was refused: an account holds less than a step takes from it, or has no room for what it is given.
/// </summary>
/// <param name="Item">0-based item of the draft, or −1.</param>
/// <param name="IsOfRoom">The balance would be beyond <see cref="Ledger.Account.Most"/>.</param>
public sealed record Shortage(AccountKey Account, long Balance, long Wanted, int Item, bool IsOfRoom = false);
