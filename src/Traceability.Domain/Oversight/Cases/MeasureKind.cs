namespace Traceability.Domain.Oversight.Cases;

/// <summary>处理处罚的种类 (《行政处罚法》第九条；责令改正：第二十八条；移送：第二十七条).</summary>
public enum MeasureKind
{
    /// <summary>警告、通报批评.</summary>
    Warning = 1,

    /// <summary>罚款.</summary>
    Fine = 2,

    /// <summary>没收.</summary>
    Confiscation = 3,

    /// <summary>责令停产停业、暂扣许可证件.</summary>
    Suspension = 4,

    /// <summary>吊销许可证件.</summary>
    Revocation = 5,

    /// <summary>责令改正.</summary>
    Rectification = 6,

    /// <summary>行政拘留.</summary>
    Detention = 7,

    /// <summary>移送追究刑事责任.</summary>
    CriminalTransfer = 8,
}
