namespace Traceability.Api.Exchange.Profiles;

/// <summary>What a row of a book is about.</summary>
public enum BookLayout
{
    /// <summary>A report on goods that went from one party to another: both get their entries.</summary>
    TwoParty = 1,

    /// <summary>进销存台账 of one site: in, out, balance.</summary>
    StockLedger = 2,
}
