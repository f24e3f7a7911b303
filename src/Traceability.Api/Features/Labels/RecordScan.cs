using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;
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
        ScanRequest request, TraceabilityDb db, CurrentPerson person, LabelKeys keys, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (!LabelLink.Parse(request.Code).TryGet(out LabelLink link, out InputFault? fault))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["code"] = [Tongue.Say($"{fault.MessageZh}。{fault.CureZh}", $"{fault.MessageEn}. {fault.CureEn}")],
            });
        }

        LabelVerdict verdict = keys.Verifier.Judge(link);
        string code = link.Code.Value;
        Custody? custody = await CustodyReader.ReadAsync(db, code, cancellationToken);
        Site? site = request.Site is null ? null : await Visibility.Sites(db, person)
            .FirstOrDefaultAsync(s => s.Code == request.Site, cancellationToken);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        db.Scans.Add(new Scan
        {
            Id = ids.Next<Scan>(),
            Code = code,
            Package = custody?.Package.Id,
            At = request.At is { } at && at.UtcDateTime < now ? ChinaTime.ToMillisecond(at.UtcDateTime) : now,
            RecordedAt = now,
            Site = site?.Id,
            Place = request.Site,
            LatitudeMicrodegrees = (int?)BookValues.Scaled(request.Latitude ?? "", CoordinateDecimals),
            LongitudeMicrodegrees = (int?)BookValues.Scaled(request.Longitude ?? "", CoordinateDecimals),
            Organisation = person.Organisation,
            Genuine = verdict == LabelVerdict.Unsigned ? null : verdict == LabelVerdict.Genuine,
        });
        await db.SaveChangesAsync(cancellationToken);
        bool maySee = custody is not null
            && await Visibility.Packages(db, person).AnyAsync(p => p.Id == custody.Package.Id, cancellationToken);
        return TypedResults.Ok(new ScanAnswer(
            code, verdict, custody is not null, maySee ? custody!.Product?.Name : null, maySee
                ? custody!.Lot?.Number : null,
            maySee ? custody!.Balance : null, maySee ? custody!.Place : null));
    }
}

/// <summary>A scan: the text of the QR code or a typed code.</summary>
public sealed record ScanRequest
{
    [StringLength(600, MinimumLength = 1)]
    public required string Code { get; init; }

    /// <summary>When it was scanned, for scans sent later; now when missing.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Code of one's own site.</summary>
    [StringLength(64)]
    public string? Site { get; init; }

    /// <summary>Degrees, at most six decimals.</summary>
    [StringLength(12)]
    public string? Latitude { get; init; }

    [StringLength(12)]
    public string? Longitude { get; init; }
}

/// <summary>What the books say to the one who scanned. Quantity in base units; null when not to be seen.</summary>
public sealed record ScanAnswer(
    string Code, LabelVerdict Verdict, bool IsKnown, string? Product, string? Lot, long? Quantity, string? Place);
