namespace Traceability.Domain.Ledger;

/// <summary>业务类型. The names are those of the data bundle.</summary>
public enum MovementKind
{
    Opening = 1,
    Production = 2,
    Import = 3,
    Harvest = 4,
    Purchase = 5,
    Dispatch = 6,
    Receipt = 7,
    Move = 8,
    Title = 9,
    Consumption = 10,
    Transformation = 11,
    Pack = 12,
    Unpack = 13,
    Dispense = 14,
    StockCount = 15,
    Loss = 16,
    Recovery = 17,
    Seizure = 18,
    Release = 19,
    Destruction = 20,
    Export = 21,
    Departed = 22,
    Reversal = 23,

    /// <summary>购买约定: a buyer orders against a permit; the quantity is reserved.</summary>
    Order = 30,

    /// <summary>取消购买.</summary>
    OrderCancelled = 31,

    /// <summary>许可授予.</summary>
    PermitGranted = 40,

    /// <summary>许可关闭: expired, revoked, returned or used up; what is left is forfeited.</summary>
    PermitClosed = 41,
}
