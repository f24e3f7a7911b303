namespace Traceability.Domain.Oversight.Records;

/// <summary>What an authority keeps a record of; together with its number it names one record.</summary>
public enum RecordKind
{
    /// <summary>实地核查: a verification on site.</summary>
    Verification = 1,

    /// <summary>联合检查中的一次现场检查: one visit of an inspection.</summary>
    Inspection = 2,

    /// <summary>案件.</summary>
    Case = 3,

    /// <summary>受控设备.</summary>
    Equipment = 6,
}
