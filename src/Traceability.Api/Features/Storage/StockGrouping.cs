namespace Traceability.Api.Features.Storage;

/// <summary>By what the stock is added up.</summary>
public enum StockGrouping
{
    /// <summary>按库房, each product of it.</summary>
    Site = 1,

    /// <summary>按产品.</summary>
    Product = 2,

    /// <summary>按批号.</summary>
    Lot = 3,
}
