using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Labels;

/// <summary>扫码登记: who, where, when, and whether the signature held. Unknown codes are kept too.</summary>
public static class RecordScan
{
    private const int CoordinateDecimals = 6;

    public static async Task<Results<Ok<ScanAnswer>, ValidationProblem>> Handle(
        ScanRequest request, TraceabilityDb db, CurrentPerson person, LabelKeys keys, CloneWatch clones, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!LabelLink.Parse(request.Code).TryGet(out LabelLink link, out InputFault? fault))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["code"] = [Tongue.Say($"{fault.MessageZh}。{fault.CureZh}", $"{fault.MessageEn}. {fault.CureEn}")],
            });
        }

        LabelVerdict verdict = keys.Verifier.Judge(link);
        Custody? custody = await CustodyReader.ReadAsync(db, link.Code.Value, cancellationToken);
        Site? site = request.Site is null ? null : await Visibility.Sites(db, person)
            .FirstOrDefaultAsync(s => s.Code == request.Site, cancellationToken);
        Scan scan = Seen(request, link, verdict, custody, site, person, ids.Next<Scan>(), clock);
        db.Scans.Add(scan);
        await db.SaveChangesAsync(cancellationToken);
        bool suspect = custody is not null && scan.LatitudeMicrodegrees is not null
            && await clones.LooksCopiedAsync(custody.Package, scan.At, cancellationToken);
        bool maySee = custody is not null
            && await Visibility.Packages(db, person).AnyAsync(p => p.Id == custody.Package.Id, cancellationToken);
        Custody? shown = maySee ? custody : null;
        return TypedResults.Ok(new ScanAnswer(
            scan.Code, verdict, custody is not null, shown?.Product?.Name, shown?.Lot?.Number, shown?.Balance,
            shown?.Place, custody?.Recall?.Reason,
            suspect
                ? Tongue.Say(
                    "此标签的扫码地点与其流转不符，可能是复制的标签，已报警示；请勿收发，等候核查",
                    "This label was read where its movements cannot have brought it; it may be a copy. An alert was "
                    + "raised: neither accept nor send the goods until it is looked into")
                : null));
    }

    private static Scan Seen(
        ScanRequest request, LabelLink link, LabelVerdict verdict, Custody? custody, Site? site, CurrentPerson person,
        Id<Scan> id, TimeProvider clock)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        int? latitude = (int?)BookValues.Scaled(request.Latitude ?? "", CoordinateDecimals);
        int? longitude = (int?)BookValues.Scaled(request.Longitude ?? "", CoordinateDecimals);
        return new Scan
        {
            Id = id,
            Code = link.Code.Value,
            Package = custody?.Package.Id,
            At = request.At is { } at && at.UtcDateTime < now ? ChinaTime.ToMillisecond(at.UtcDateTime) : now,
            RecordedAt = now,
            Site = site?.Id,
            Place = request.Site,
            // Without coordinates of its own a scan at a site is a scan where the site is.
            LatitudeMicrodegrees = latitude ?? site?.LatitudeMicrodegrees,
            LongitudeMicrodegrees = longitude ?? site?.LongitudeMicrodegrees,
            Organisation = person.Organisation,
            Genuine = verdict == LabelVerdict.Unsigned ? null : verdict == LabelVerdict.Genuine,
        };
    }
}

/// <summary>A scan: the text of the QR code or a typed code.</summary>
public sealed record ScanRequest
{
    [Text(600, MinimumLength = 1)]
    public required string Code { get; init; }

    /// <summary>When it was scanned, for scans sent later; now when missing.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Code of one's own site.</summary>
    [Text(64)]
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
public sealed record ScanAnswer(
    string Code, LabelVerdict Verdict, bool IsKnown, string? Product, string? Lot, long? Quantity, string? Place,
    string? Recalled, string? Warning);
