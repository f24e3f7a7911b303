namespace Traceability.Domain.Ledger;

/// <summary>Moves a known quantity from one account to another.</summary>
/// <param name="UpToBalance">
/// Draw what is there and no more: only for permits in historic books, where the books must not stop and the excess is
/// a finding
/// of <c>ReconcilePermits</c>, not a refusal.
/// </param>
/// <param name="Item">0-based item of the draft the step serves; −1 when it serves the movement as a whole.</param>
public sealed record Transfer(
    AccountKey From,
    AccountKey To,
    Quantity Quantity,
    int Item = -1,
    Id<MovementLine>? Reverses = null,
    bool UpToBalance = false) : PostingStep;
