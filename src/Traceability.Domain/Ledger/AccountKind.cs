namespace Traceability.Domain.Ledger;

/// <summary>
/// What it means to stand on an account. Only <see cref="Origin"/> and <see cref="Grantor"/> may go negative.
/// </summary>
public enum AccountKind
{
    /// <summary>来源: produced, harvested, imported, bought outside, opened.</summary>
    Origin = 1,

    /// <summary>在库: at a site of somebody.</summary>
    OnHand = 2,

    /// <summary>在途: with a consignment.</summary>
    InTransit = 3,

    /// <summary>待查: a count found less than the books; waits for a person.</summary>
    Unaccounted = 4,

    /// <summary>消耗: end use, dispensing.</summary>
    Consumed = 5,

    /// <summary>投料: went into a process.</summary>
    Transformed = 6,

    /// <summary>销毁.</summary>
    Destroyed = 7,

    /// <summary>流失/损耗: declared lost.</summary>
    Lost = 8,

    /// <summary>扣押: held by an agency.</summary>
    Seized = 9,

    /// <summary>离开: exported or sold out of the system.</summary>
    Departed = 10,

    /// <summary>发证机关.</summary>
    Grantor = 20,

    /// <summary>可用余量.</summary>
    Available = 21,

    /// <summary>已占用.</summary>
    Reserved = 22,

    /// <summary>已核销.</summary>
    Used = 23,

    /// <summary>作废: expired, revoked, closed or returned unused.</summary>
    Forfeited = 24,
}
