namespace Traceability.Domain.Oversight.Devices;

/// <summary>What was done with a device.</summary>
public enum DeviceAct
{
    /// <summary>登记.</summary>
    Register = 1,

    /// <summary>停用.</summary>
    Stop = 2,

    /// <summary>恢复使用.</summary>
    Resume = 3,

    /// <summary>移位.</summary>
    Place = 4,

    /// <summary>转让移交.</summary>
    HandOver = 5,

    /// <summary>撤回转让.</summary>
    TakeBack = 6,

    /// <summary>接收.</summary>
    TakeOver = 7,

    /// <summary>拒绝接收.</summary>
    Decline = 8,

    /// <summary>报废.</summary>
    Scrap = 9,
}
