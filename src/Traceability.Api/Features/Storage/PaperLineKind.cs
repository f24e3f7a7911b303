namespace Traceability.Api.Features.Storage;

/// <summary>What a line of the paper book is.</summary>
public enum PaperLineKind
{
    /// <summary>上月结转.</summary>
    Opening = 1,

    /// <summary>承前页.</summary>
    BroughtForward = 2,

    /// <summary>One voucher.</summary>
    Voucher = 3,

    /// <summary>本月合计.</summary>
    MonthTotal = 4,

    /// <summary>结转下月.</summary>
    CarriedOver = 5,

    /// <summary>过次页.</summary>
    CarriedForward = 6,
}
