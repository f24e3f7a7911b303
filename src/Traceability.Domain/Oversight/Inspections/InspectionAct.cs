namespace Traceability.Domain.Oversight.Inspections;

/// <summary>What was done in an inspection.</summary>
public enum InspectionAct
{
    /// <summary>开始检查.</summary>
    Begin = 1,

    /// <summary>填写检查表.</summary>
    Answer = 2,

    /// <summary>现场清点.</summary>
    Count = 3,

    /// <summary>抽样取证.</summary>
    Sample = 4,

    /// <summary>登记问题.</summary>
    Find = 5,

    /// <summary>现场检查完毕，交付签名.</summary>
    Present = 6,

    /// <summary>退回修改: what was signed is void.</summary>
    Reopen = 7,

    /// <summary>签名或者记明拒签.</summary>
    Sign = 8,

    /// <summary>封存.</summary>
    Seal = 9,

    /// <summary>检验结果.</summary>
    Result = 10,

    /// <summary>整改、复查: noted with its finding.</summary>
    Rectify = 11,

    /// <summary>办结.</summary>
    Close = 12,

    /// <summary>取消.</summary>
    CallOff = 13,

    /// <summary>内部备注: the unit never sees it.</summary>
    Note = 14,
}
