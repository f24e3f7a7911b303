namespace Traceability.Domain.Oversight.Tips;

/// <summary>What a tip is about.</summary>
public enum TipCategory
{
    /// <summary>非法制造.</summary>
    Manufacture = 1,

    /// <summary>非法买卖.</summary>
    Trade = 2,

    /// <summary>非法运输、寄递.</summary>
    Transport = 3,

    /// <summary>流失、被盗.</summary>
    Diversion = 4,

    /// <summary>假标签、假证件.</summary>
    Forgery = 5,

    /// <summary>违规销售、使用麻精药品.</summary>
    Medicines = 6,

    /// <summary>非法采挖、收购麻黄草.</summary>
    Ephedra = 7,

    /// <summary>其他.</summary>
    Other = 8,
}
