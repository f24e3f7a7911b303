using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>抽样: number, seal, lot, package, quantity, who took it before whose eyes, where it is sent.</summary>
public static class TakeSample
{
    public static async Task<Outcome> Handle(
        long inspection, SampleRequest request, InspectionDesk desk, InspectionReader reader, CurrentPerson person,
        CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        if (await desk.OfficerAsync(found, person, stop) is not { } officer) return InspectionAnswers.NotOnTeam();
        (InspectionSample? sample, Dictionary<string, string[]> faults) = await ReadAsync(
            request, found, officer, desk, person, stop);
        if (sample is null) return TypedResults.ValidationProblem(faults);
        InspectionSample? known = await desk.Db.InspectionSamples.AsNoTracking().FirstOrDefaultAsync(
            s => s.Inspection == found.Id && s.Number == request.Number, stop);
        if (known is not null)
        {
            return (known.SealNumber, known.Lot, known.Package, known.Quantity)
                == (sample.SealNumber, sample.Lot, sample.Package, sample.Quantity)
                ? TypedResults.Ok(await reader.ReadAsync(found, person, stop)) : Refusals.Taken("number");
        }

        if (found.Do(InspectionAct.Sample, desk.Now) is not { } number) return InspectionAnswers.NotNow();
        desk.Db.InspectionSamples.Add(sample);
        return await desk.KeepAsync(found, number, InspectionAct.Sample, request.Number, person, stop)
            ? TypedResults.Ok(await reader.ReadAsync(found, person, stop)) : InspectionAnswers.NotNow();
    }

    private static async Task<(InspectionSample? Sample, Dictionary<string, string[]> Faults)> ReadAsync(
        SampleRequest request, Inspection inspection, PlanOfficer officer, InspectionDesk desk, CurrentPerson person,
        CancellationToken stop)
    {
        TraceabilityDb db = desk.Db;
        Dictionary<string, string[]> faults = [];
        Product? product = await Visibility.Products(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == request.Product, stop);
        if (product is null)
            faults["product"] = [Tongue.Say("没有这个产品：请核对产品编码", "No such product: check its code")];
        // Of the unit's goods, or of those that stand in its stores.
        List<long> stores = (await db.Sites.Where(s => s.Organisation == inspection.Unit).Select(s => s.Id)
            .ToListAsync(stop)).ConvertAll(s => s.Value);
        Lot? lot = product is null ? null : await db.Lots.AsNoTracking().FirstOrDefaultAsync(
            l => l.Product == product.Id && l.Number == request.Lot && db.Accounts.Any(a => a.Commodity == l.Id
                && (a.Owner == inspection.Unit || (a.Kind == AccountKind.OnHand && stores.Contains(a.Holder)))), stop);
        if (product is not null && lot is null)
            faults["lot"] = [Tongue.Say(
                "被检查单位没有这一批货物：请按标签核对批号", "The unit has no such lot: check its number on the label")];
        Package? package = null;
        if (!string.IsNullOrWhiteSpace(request.Package))
        {
            string code = SheetChecks.CodeOf(request.Package.Trim());
            package = lot is null ? null : await db.Packages.AsNoTracking().FirstOrDefaultAsync(
                k => k.Code == code && db.Accounts.Any(a => a.Package == k.Id && a.Commodity == lot.Id), stop);
            if (package is null && lot is not null)
                faults["package"] = [Tongue.Say("这个包装不属于这一批", "The package is not of this lot")];
        }

        if (!UnitName.IsKnown(request.Unit)) faults["unit"] = [Tongue.Say("没有这个单位", "No such unit")];
        Measure? measure = UnitName.TryMeasure(request.Quantity, request.Unit);
        if (measure is not { Units: > 0 and <= Measure.Most } && !faults.ContainsKey("unit"))
            faults["quantity"] = [Tongue.Say("数量须大于零，只写数字和小数点", "Above zero, digits and a point only")];
        else if (product is not null && measure is { } given && given.Unit != product.BaseUnit)
            faults["unit"] = [Tongue.Say("与产品的计量单位不符", "Not how this product is measured")];
        if (faults.Count > 0 || lot is null || measure is not { } taken) return (null, faults);
        return (new InspectionSample
        {
            Id = desk.Ids.Next<InspectionSample>(),
            Inspection = inspection.Id,
            Number = request.Number,
            SealNumber = request.SealNumber,
            Lot = lot.Id,
            Package = package?.Id,
            Quantity = taken.Units,
            TakenBy = $"{officer.Name} {officer.Certificate}",
            InPresenceOf = request.InPresenceOf,
            Laboratory = request.Laboratory,
            By = person.UserId,
            At = desk.Now,
        }, faults);
    }
}

/// <summary>A sample.</summary>
public sealed record SampleRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string Number { get; init; }

    [Text(64, MinimumLength = 1), Code]
    public required string SealNumber { get; init; }

    [Text(64, MinimumLength = 1), Code]
    public required string Product { get; init; }

    [Text(64, MinimumLength = 1), Code]
    public required string Lot { get; init; }

    [Text(600), Code(CodeKind.Label)]
    public string? Package { get; init; }

    [Text(40, MinimumLength = 1)]
    public required string Quantity { get; init; }

    [Text(10, MinimumLength = 1)]
    public required string Unit { get; init; }

    /// <summary>在场人.</summary>
    [Text(100, MinimumLength = 2)]
    public required string InPresenceOf { get; init; }

    /// <summary>送检机构.</summary>
    [Text(200, MinimumLength = 2)]
    public required string Laboratory { get; init; }
}
