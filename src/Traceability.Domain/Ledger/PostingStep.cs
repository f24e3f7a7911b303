namespace Traceability.Domain.Ledger;

/// <summary>
/// What a draft asks of the ledger. Steps become lines under the account locks, when the balances are known.
/// </summary>
public abstract record PostingStep
{
    private protected PostingStep()
    {
    }
}
