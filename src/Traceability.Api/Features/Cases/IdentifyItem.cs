using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>认定来源: a person says which package or lot an item is, and why. The machine only proposes.</summary>
public static class IdentifyItem
{
    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, long item, ItemSourceRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (await FindItemAsync(seat.Case, item, db,
            cancellationToken) is not { } found) return TypedResults.NotFound();
        if (CaseDesk.Refuse(seat, CaseAct.Identify) is { } refused) return refused;
        if (await BookSeizure.StandsAsync(found, db, cancellationToken)
            || await BookSeizure.PostedAsync(seat.Case, found, db, cancellationToken) is not null)
        {
            return Refusals.Wrong("package", "扣押已按原认定登记入账：先冲销扣押，再改认定",
                "The seizure is booked as it was identified: reverse it first");
        }

        string text;
        if (!string.IsNullOrWhiteSpace(request.Package))
        {
            string code = PackageCode.Parse(request.Package).TryGet(out PackageCode whole, out _) ? whole.Value : "";
            Package? package = await Visibility.Packages(db, person).AsNoTracking()
                .FirstOrDefaultAsync(p => p.Code == code, cancellationToken);
            if (package is null) return Refusals.Wrong("package", "台账中没有这件包装", "The books know no such package");
            if (found.Code is { } read && DamagedCode.TryParse(read, out DamagedCode torn) && !torn.Matches(whole))
            {
                return Refusals.Wrong("package", "与残码可辨认的字符不符：请对照实物",
                    "It does not agree with the readable characters: compare it with the goods");
            }

            found.Identify(package.Id, package.Lot);
            text = package.Code;
        }
        else
        {
            (string product, string lot) = ((request.Product ?? "").Trim(), (request.Lot ?? "").Trim());
            Lot? known = await (
                from l in db.Lots.AsNoTracking()
                where l.Number == lot && Visibility.Accounts(db, person).Any(a => a.Commodity == l.Id)
                join p in db.Products on l.Product equals p.Id
                where p.Code == product
                select l).FirstOrDefaultAsync(cancellationToken);
            if (known is null) return Refusals.Wrong("lot", "台账中没有这个批号", "The books know no such lot");
            found.Identify(null, known.Id);
            text = $"{product} {lot}";
        }

        return await desk.ActAsync(
            seat, CaseAct.Identify, $"{found.Number}. {text}：{request.Reason.Trim()}", found.Id.Value, person,
            cancellationToken) is { } clash
            ? clash : TypedResults.Ok(new CaseReceipt(number, seat.Case.Number, seat.Case.Events, item));
    }

    internal static Task<SeizedItem?> FindItemAsync(
        Case found, long item, TraceabilityDb db, CancellationToken stop)
    {
        Id<SeizedItem> id = new(item);
        return db.SeizedItems.FirstOrDefaultAsync(i => i.Id == id && i.Case == found.Id, stop);
    }
}

/// <summary>The package, or the product and lot, that an item is held to be.</summary>
public sealed record ItemSourceRequest
{
    [Text(64), Code(CodeKind.Package)]
    public string? Package { get; init; }

    [Text(64), Code]
    public string? Product { get; init; }

    [Text(64), Code]
    public string? Lot { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
