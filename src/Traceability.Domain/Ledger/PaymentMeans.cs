namespace Traceability.Domain.Ledger;

/// <summary>付款方式. Order 445 art. 5 forbids cash and barter for listed chemicals .</summary>
public enum PaymentMeans
{
    Transfer = 1,
    Cheque = 2,
    Acceptance = 3,
    Cash = 4,
    Barter = 5,
}
