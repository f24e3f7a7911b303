namespace Traceability.Domain.Permits;

/// <summary>What a paper allows its holder to do.</summary>
[Flags]
public enum PermitPurpose
{
    None = 0,

    /// <summary>生产.</summary>
    Produce = 1 << 0,

    /// <summary>经营.</summary>
    Operate = 1 << 1,

    /// <summary>购买.</summary>
    Purchase = 1 << 2,

    /// <summary>运输.</summary>
    Transport = 1 << 3,

    /// <summary>进口.</summary>
    Import = 1 << 4,

    /// <summary>出口.</summary>
    Export = 1 << 5,

    /// <summary>采集.</summary>
    Harvest = 1 << 6,

    /// <summary>随身携带.</summary>
    Carry = 1 << 7,

    /// <summary>前置条件: asked before another permit is given, allows nothing by itself.</summary>
    Precondition = 1 << 8,
}
