using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>现场检查记录: two officers of an authority visited a unit on a day. Insert only.</summary>
public sealed class SiteVisit
{
    public required Id<SiteVisit> Id { get; init; }

    public required Id<Organisation> Agency { get; init; }

    public required Id<Organisation> Visited { get; init; }

    public required DateOnly Day { get; init; }

    public required string FirstOfficer { get; init; }

    public required string SecondOfficer { get; init; }

    /// <summary>检查内容.</summary>
    public required string Checked { get; init; }

    /// <summary>发现的问题; null when there were none.</summary>
    public string? Findings { get; init; }

    /// <summary>依据: the article the findings offend.</summary>
    public string? Article { get; init; }

    /// <summary>整改期限: the day by which the findings are to be put right.</summary>
    public DateOnly? RectifyBy { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
