using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Labels;

/// <summary>扫码登记: who, where, when, and whether the signature held. Unknown codes are kept too.</summary>
public static class RecordScan
{
    private const int CoordinateDecimals = 6;
    private const long Microdegree = 1_000_000;

    public static async Task<Results<Ok<ScanAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        ScanRequest request, TraceabilityDb db, CurrentPerson person, LabelKeys keys, CloneWatch clones, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> faults = [];
        if (!LabelLink.Parse(request.Code).TryGet(out LabelLink link, out InputFault? fault))
            faults["code"] = [FaultText.Of(fault)];
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (request.At is { } at && !Shape.CanHaveHappened(at.UtcDateTime, now))
            faults["at"] = [Tongue.Say("扫码时间不能晚于现在或早于1990年", "A scan is neither in the future nor before 1990")];
        int? latitude = Microdegrees(request.Latitude, 90, "latitude", faults);
        int? longitude = Microdegrees(request.Longitude, 180, "longitude", faults);
        Site? site = string.IsNullOrEmpty(request.Site) ? null : await Visibility.Sites(db, person)
            .FirstOrDefaultAsync(s => s.Code == request.Site, cancellationToken);
        if (site is null && !string.IsNullOrEmpty(request.Site))
            faults["site"] = [Tongue.Say("没有这个库房，或不在您可查看的范围内", "No such site, or not among what you may see")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        LabelVerdict verdict = keys.Verifier.Judge(link);
        Custody? custody = await CustodyReader.ReadAsync(db, link.Code.Value, cancellationToken);
        Scan scan = new()
        {
            Id = ids.Next<Scan>(),
            RequestId = string.IsNullOrWhiteSpace(request.RequestId) ? null : request.RequestId,
            Code = link.Code.Value,
            Package = custody?.Package.Id,
            At = request.At is { } when && when.UtcDateTime < now ? ChinaTime.ToMillisecond(when.UtcDateTime) : now,
            RecordedAt = now,
            Site = site?.Id,
            Place = site?.Code,
            // Without coordinates of its own a scan at a site is a scan where the site is.
            LatitudeMicrodegrees = latitude ?? site?.LatitudeMicrodegrees,
            LongitudeMicrodegrees = longitude ?? site?.LongitudeMicrodegrees,
            Organisation = person.Organisation,
            Genuine = verdict == LabelVerdict.Unsigned ? null : verdict == LabelVerdict.Genuine,
        };
        Scan kept = await KeepAsync(scan, db, cancellationToken);
        if (kept != scan && !IsSame(kept, scan, request.At is not null)) return Refusals.Conflict(isOtherBody: true);
        return TypedResults.Ok(await AnswerAsync(kept, verdict, custody, db, person, clones, cancellationToken));
    }

    /// <summary>The scan, or the one that came before under the same request id: a retry counts once.</summary>
    private static async Task<Scan> KeepAsync(Scan scan, TraceabilityDb db, CancellationToken cancellationToken)
    {
        if (await KnownAsync(scan, db, cancellationToken) is { } known) return known;
        db.Scans.Add(scan);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return scan;
        }
        catch (DbUpdateException e) when (scan.RequestId is not null && DatabaseFaults.MayPass(e))
        {
            // The same request came twice in one instant; the other one is on the books.
            db.ChangeTracker.Clear();
            return await KnownAsync(scan, db, cancellationToken) ?? throw new InvalidOperationException(
                "A scan clashed with none of its request id.", e);
        }
    }

    private static async Task<Scan?> KnownAsync(Scan scan, TraceabilityDb db, CancellationToken cancellationToken) =>
        scan.RequestId is null ? null : await db.Scans.AsNoTracking().FirstOrDefaultAsync(
            s => s.Organisation == scan.Organisation && s.RequestId == scan.RequestId, cancellationToken);

    private static bool IsSame(Scan known, Scan sent, bool saysWhen) =>
        (known.Code, known.Site, known.LatitudeMicrodegrees, known.LongitudeMicrodegrees)
            == (sent.Code, sent.Site, sent.LatitudeMicrodegrees, sent.LongitudeMicrodegrees)
        && (!saysWhen || known.At == sent.At || known.At == known.RecordedAt);

    private static async Task<ScanAnswer> AnswerAsync(
        Scan scan, LabelVerdict verdict, Custody? custody, TraceabilityDb db, CurrentPerson person, CloneWatch clones,
        CancellationToken cancellationToken)
    {
        bool suspect = custody is not null && scan.LatitudeMicrodegrees is not null
            && await clones.LooksCopiedAsync(custody.Package, scan.At, cancellationToken);
        bool maySee = custody is not null
            && await Visibility.Scanned(db, person).AnyAsync(p => p.Id == custody.Package.Id, cancellationToken);
        Custody? shown = maySee ? custody : null;
        return new ScanAnswer(
            scan.Code, verdict, custody is not null, shown?.Product?.Name, shown?.Lot?.Number, shown?.Balance,
            shown?.Place, custody?.Recall?.Reason,
            suspect
                ? Tongue.Say(
                    "此标签的扫码地点与其流转不符，可能是复制的标签，已报警示；请勿收发，等候核查",
                    "This label was read where its movements cannot have brought it; it may be a copy. An alert was "
                    + "raised: neither accept nor send the goods until it is looked into")
                : null,
            ScanWords.IsGood(verdict, custody) && !suspect, ScanWords.Line(verdict, custody, shown));
    }

    private static int? Microdegrees(string? text, int most, string field, Dictionary<string, string[]> faults)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (BookValues.Scaled(text.Trim(), CoordinateDecimals) is { } value
            && value >= -most * Microdegree && value <= most * Microdegree)
            return (int)value;
        faults[field] =
        [
            Tongue.Say(
                $"须为-{most}至{most}的度数，最多{CoordinateDecimals}位小数",
                $"Degrees from -{most} to {most}, with {CoordinateDecimals} decimals at most"),
        ];
        return null;
    }
}

/// <summary>A scan: the text of the QR code or a typed code.</summary>
public sealed record ScanRequest
{
    [Text(600, MinimumLength = 1), Code(CodeKind.Label)]
    public required string Code { get; init; }

    /// <summary>One's own number for it: sent again, also later, it counts once.</summary>
    [Text(64), Code]
    public string? RequestId { get; init; }

    /// <summary>When it was scanned, for scans sent later; now when missing.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Code of one's own site.</summary>
    [Text(64), Code]
    public string? Site { get; init; }

    /// <summary>Degrees, at most six decimals.</summary>
    [Text(12)]
    public string? Latitude { get; init; }

    [Text(12)]
    public string? Longitude { get; init; }
}

/// <summary>What the books say to the one who scanned. Quantity in base units; null when not to be seen.</summary>
/// <param name="Recalled">Why the lot was recalled; null when it was not.</param>
/// <param name="Warning">Set when the label seems to be a copy (D-001).</param>
/// <param name="IsGood">Nothing speaks against taking or giving it.</param>
/// <param name="Says">All of it in one line, in the caller's language.</param>
public sealed record ScanAnswer(
    string Code, LabelVerdict Verdict, bool IsKnown, string? Product, string? Lot, long? Quantity, string? Place,
    string? Recalled, string? Warning, bool IsGood, string Says);
