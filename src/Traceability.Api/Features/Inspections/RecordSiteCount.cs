using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Counts;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>
/// 现场清点: scans and measures of one store against the books of now. It is evidence and posts nothing: a difference is
/// recorded on the books by the unit's own people.
/// </summary>
public static class RecordSiteCount
{
    /// <summary>Minutes by which a device's clock may be fast.</summary>
    private const int ClockSkew = 5;

    private const int Attempts = 3;

    /// <summary>
    /// A colleague's act meanwhile does not spoil a count, which may have waited in a phone for hours: it is asked
    /// again of the inspection as it is now.
    /// </summary>
    public static async Task<Outcome> Handle(
        long inspection, SiteCountRequest request, InspectionDesk desk, InspectionReader reader, CountReader books,
        CurrentPerson person, CancellationToken stop)
    {
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await OnceAsync(inspection, request, desk, reader, books, person, stop) is { } done) return done;
        }

        return Refusals.Busy();
    }

    /// <returns>Null when somebody else was quicker.</returns>
    private static async Task<Outcome?> OnceAsync(
        long inspection, SiteCountRequest request, InspectionDesk desk, InspectionReader reader, CountReader books,
        CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        if (await desk.OfficerAsync(found, person, stop) is null) return InspectionAnswers.NotOnTeam();
        InspectionCount? known = await desk.Db.InspectionCounts.AsNoTracking().FirstOrDefaultAsync(
            c => c.Inspection == found.Id && c.RequestId == request.RequestId, stop);
        if (await SiteGoods.SiteAsync(desk.Db, found.Unit, request.Site, stop) is not { } site)
            return Refusals.Wrong("site", "被检查单位没有这个库房", "The unit has no such site");
        if (known is not null && known.Site == site.Id && known.By == person.UserId
            && await SiteCountAgain.IsSameAsync(desk.Db, known, request, stop))
            return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
        if (InspectionLife.After(found.State, InspectionAct.Count) is null) return InspectionAnswers.NotNow();
        if (request.At is { } claimed && (claimed.UtcDateTime > desk.Now.AddMinutes(ClockSkew)
            || claimed.UtcDateTime < found.BegunAt?.AddMinutes(-ClockSkew)))
        {
            return Refusals.Wrong(
                "at", "清点时间不能晚于现在，也不能早于开始检查的时间", "Not in the future, nor before the inspection began");
        }

        if (await SiteGoods.ReadAsync(desk.Db, person, site, stop) is not { } goods)
            return Refusals.Wrong("site", SiteGoods.TooMany);
        CountTally tally = new(goods);
        Dictionary<string, string[]> faults = Measure(request, tally);
        await ScanAsync(request, tally, books, person, faults, stop);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (known is not null) return Refusals.Conflict(isOtherBody: true);
        if (tally.Scanned.Any() || tally.Bulk.Any(b => tally.Measured(b) is not null) || tally.Missing.Count > 0)
            return await KeepAsync(found, site, request, tally, desk, reader, person, stop);
        return Refusals.Wrong("scanned", "没有扫码也没有实测数量", "Nothing was scanned or measured");
    }

    private static async Task<Outcome?> KeepAsync(
        Inspection found, Site site, SiteCountRequest request, CountTally tally, InspectionDesk desk,
        InspectionReader reader, CurrentPerson person, CancellationToken stop)
    {
        DateTime now = desk.Now;
        if (found.Do(InspectionAct.Count, now) is not { } number) return InspectionAnswers.NotNow();
        InspectionCount count = new()
        {
            Id = desk.Ids.Next<InspectionCount>(),
            Inspection = found.Id,
            RequestId = request.RequestId,
            Site = site.Id,
            CountedAt = request.At is { } at ? ChinaTime.ToMillisecond(at.UtcDateTime) : now,
            At = now,
            By = person.UserId,
        };
        desk.Db.InspectionCounts.Add(count);
        int line = 0;
        desk.Db.InspectionCountLines.AddRange(tally.Lines.Select(l => new InspectionCountLine
        {
            Count = count.Id,
            Number = ++line,
            Mark = InspectionCountLine.MarkOf(l.Goods.Book, l.Found),
            Product = l.Goods.Product,
            ProductName = l.Goods.ProductName,
            Lot = l.Goods.Lot,
            Package = l.Goods.Package,
            Unit = l.Goods.Unit,
            Book = l.Goods.Book,
            Found = l.Found,
        }));
        desk.Db.InspectionCountLines.AddRange(tally.Strangers.Select(s => new InspectionCountLine
        {
            Count = count.Id,
            Number = ++line,
            Mark = CountMark.Strange,
            Package = s.Code,
            Remark = s.Why.Length > 300 ? s.Why[..300] : s.Why,
        }));
        if (!await desk.KeepAsync(found, number, InspectionAct.Count, $"{site.Name} {site.Code}", person, stop))
            return null;
        return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
    }

    private static Dictionary<string, string[]> Measure(SiteCountRequest request, CountTally tally)
    {
        Dictionary<string, string[]> faults = [];
        for (int i = 0; i < request.Measured.Count; i++)
        {
            MeasuredRequest given = request.Measured[i];
            ExpectedGoods? bulk = tally.Bulk.FirstOrDefault(b => b.Product == given.Product && b.Lot == given.Lot);
            if (bulk is null)
            {
                string field = tally.Bulk.Any(b => b.Product == given.Product) ? "lot" : "product";
                faults[$"measured[{i}].{field}"] = [Tongue.Say(
                    "账上这里没有这一批散装货物", "The books have no such lot in bulk here")];
            }
            else if (!UnitName.IsKnown(given.Unit))
            {
                faults[$"measured[{i}].unit"] = [Tongue.Say("没有这个单位", "No such unit")];
            }
            else if (UnitName.TryMeasure(given.Quantity, given.Unit)
                is not { Units: >= 0 and <= Domain.Ledger.Measure.Most } measure)
            {
                faults[$"measured[{i}].quantity"] = [Tongue.Say(
                    "只写数字和小数点，不小于零", "Digits and a point only, not below zero")];
            }
            else if (measure.Unit != bulk.Unit)
            {
                faults[$"measured[{i}].unit"] = [Tongue.Say(
                    $"这种产品按 {UnitName.Of(bulk.Unit)} 计", $"This product is measured in {UnitName.Of(bulk.Unit)}")];
            }
            else
            {
                tally.Measure(bulk, measure.Units);
            }
        }

        return faults;
    }

    private static async Task ScanAsync(
        SiteCountRequest request, CountTally tally, CountReader books, CurrentPerson person,
        Dictionary<string, string[]> faults, CancellationToken stop)
    {
        for (int i = 0; i < request.Scanned.Count; i++)
        {
            if (!PackageCode.TryParse(SheetChecks.CodeOf(request.Scanned[i].Trim()), out PackageCode code))
            {
                faults[$"scanned[{i}]"] = [Tongue.Say(
                    $"不是包装码：{request.Scanned[i]}", $"Not a package code: {request.Scanned[i]}")];
            }
            else if (tally.IsExpected(code.Value))
            {
                tally.Find(code.Value);
            }
            else if (!tally.WasScanned(code.Value))
            {
                tally.Note(await books.StrangerAsync(code.Value, person, stop));
            }
        }
    }
}

/// <summary>A count of one store, made on the spot and sent once.</summary>
public sealed record SiteCountRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    /// <summary>Code of the unit's store.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string Site { get; init; }

    /// <summary>When it was counted, as the device claims.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Package codes, or all that a scanner read.</summary>
    [AtMost(CountReader.GoodsMost, Longest = 600)]
    public IReadOnlyList<string> Scanned { get; init; } = [];

    /// <summary>Bulk as measured; a lot left out is not counted.</summary>
    [AtMost(500)]
    public IReadOnlyList<MeasuredRequest> Measured { get; init; } = [];
}

public sealed record MeasuredRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string Product { get; init; }

    [Text(64, MinimumLength = 1), Code]
    public required string Lot { get; init; }

    [Text(40, MinimumLength = 1)]
    public required string Quantity { get; init; }

    [Text(10, MinimumLength = 1)]
    public required string Unit { get; init; }
}
