namespace Traceability.Domain.Ledger;

/// <summary>Why a posting was refused: an account holds less than a step takes from it.</summary>
/// <param name="Item">0-based item of the draft, or −1.</param>
public sealed record Shortage(AccountKey Account, long Balance, long Wanted, int Item);
