using Traceability.Domain.Oversight.Records;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>检验结果 of a sample. Insert only; a corrected report is another result.</summary>
public sealed class SampleResult
{
    public required Id<SampleResult> Id { get; init; }

    public required Id<InspectionSample> Sample { get; init; }

    public required string Laboratory { get; init; }

    /// <summary>检验方法.</summary>
    public required string Method { get; init; }

    /// <summary>含量, thousandths of a percent by mass.</summary>
    public int? AssayMilliPercent { get; init; }

    /// <summary>纯度, thousandths of a percent.</summary>
    public int? PurityMilliPercent { get; init; }

    /// <summary>标志物、特征.</summary>
    public string? Marks { get; init; }

    /// <summary>检验意见.</summary>
    public required string Opinion { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The report as a file.</summary>
    public Id<RecordFile>? Report { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
