using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Tips;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>A report in a list.</summary>
/// <param name="Number">回执号.</param>
/// <param name="Reporter">Name of the unit that reported.</param>
public sealed record SuspicionRow(
    long Number, SuspicionKind Kind, SuspicionState State, string Reporter, string ReporterCode, string? AboutCode,
    string? About, string What, DateOnly HappenedOn, string Region, string RegionName, DateTime ReportedAt,
    DateOnly DueOn, bool IsOverdue, long? Alert)
{
    internal static SuspicionRow Of(SuspicionReport r, string reporter, string code, DateOnly today, bool tellsAlert) =>
        new(
            r.Id.Value, r.Kind, r.State, reporter, code, r.AboutCode, r.About, r.What, r.HappenedOn, r.Region,
            PartyWords.Region(r.Region), r.ReportedAt, r.DueOn, SuspicionLife.IsOpen(r.State) && today > r.DueOn,
            tellsAlert ? r.Alert?.Value : null);
}

/// <param name="Acts">What the person may do now.</param>
public sealed record SuspicionDetail(
    SuspicionRow Report, IReadOnlyList<SuspicionEventRow> Events, IReadOnlyList<SuspicionFileRow> Files,
    IReadOnlyList<SuspicionAct> Acts);

/// <param name="By">An officer's sign-in; null when the reporter reads it.</param>
public sealed record SuspicionEventRow(
    int Number, SuspicionAct Act, SuspicionState After, string? Text, string? By, DateTime At);

/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record SuspicionFileRow(long Number, string FileName, string ContentType, int Size, string Hash);
