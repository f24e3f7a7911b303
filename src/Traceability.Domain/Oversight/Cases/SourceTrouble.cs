namespace Traceability.Domain.Oversight.Cases;

/// <summary>Where the books show that goods may have got away.</summary>
public enum SourceTrouble
{
    /// <summary>短少未说明: less arrived than was sent.</summary>
    ShortDelivery = 1,

    /// <summary>在途未到: nothing arrived yet.</summary>
    OpenTransit = 2,

    /// <summary>盘点短少.</summary>
    CountedShortage = 3,

    /// <summary>申报流失.</summary>
    DeclaredLoss = 4,
}
