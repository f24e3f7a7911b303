using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Cases;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Jobs;

namespace Traceability.Api.Features.Losses;

/// <summary>
/// 报告丢失、被盗、被抢: an alert at once to the police of the place and the authorities over the unit. The books
/// are another matter: the loss is booked as a movement.
/// </summary>
public static class ReportLoss
{
    private const int WordsInAlert = 200;

    public static async Task<Results<Created<LossRow>, Ok<LossRow>, ValidationProblem, ProblemHttpResult>> Handle(
        LossRequest request, LossDesk desk, TraceabilityDb db, CurrentPerson person, AlertDesk alerts, IdSource ids,
        CancellationToken cancellationToken)
    {
        DateTime now = desk.Now;
        Product? product = await Visibility.Products(db, person).AsNoTracking().Include(p => p.Contents)
            .FirstOrDefaultAsync(p => p.Code == request.Product, cancellationToken);
        Measure? measure = UnitName.TryMeasure(request.Quantity, request.Unit);
        Dictionary<string, string[]> faults = FaultsOf(request, product, measure, now);
        if (product is null || measure is not { } quantity || faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        string[] codes = [.. product.Contents.Select(c => c.Substance)];
        List<SubstanceClass> classes = await db.Substances.Where(s => codes.Contains(s.Code)).Select(s => s.Class)
            .ToListAsync(cancellationToken);
        LossReport report = Of(request, product, quantity, LossClock.RuleFor(classes), person, ids, now);
        LossReport? known = await db.LossReports.AsNoTracking().FirstOrDefaultAsync(
            r => r.Organisation == person.Organisation && r.RequestId == report.RequestId, cancellationToken);
        if (known is null)
        {
            db.LossReports.Add(report);
            if (!await db.TrySaveAsync(cancellationToken)) return Refusals.Conflict(isOtherBody: false);
        }
        else if ((known.Kind, known.Product, known.Quantity, known.What) != (report.Kind, report.Product,
            report.Quantity, report.What))
        {
            return Refusals.Conflict(isOtherBody: true);
        }

        LossReport kept = known ?? report;
        // The alert again, too: the first attempt may have ended between the two.
        await alerts.RaiseAsync([await ToldAsync(kept, product, db, cancellationToken)], cancellationToken);
        LossRow row = (await desk.RowsAsync([kept], cancellationToken))[0];
        return known is null ? TypedResults.Created($"/api/loss-reports/{kept.Id}", row) : TypedResults.Ok(row);
    }

    private static LossReport Of(
        LossRequest r, Product product, Measure quantity, string rule, CurrentPerson person, IdSource ids,
        DateTime now) => new()
        {
            Id = ids.Next<LossReport>(),
            Organisation = person.Organisation,
            RequestId = r.RequestId.Trim(),
            Kind = r.Kind,
            Rule = rule,
            DiscoveredAt = ChinaTime.ToMillisecond(r.DiscoveredAt.UtcDateTime),
            Region = r.Region,
            Place = r.Place.Trim(),
            Product = product.Id,
            Lot = string.IsNullOrWhiteSpace(r.Lot) ? null : r.Lot.Trim(),
            Quantity = quantity.Units,
            What = r.What.Trim(),
            Controls = r.Controls.Trim(),
            ReportedAt = now,
            ReportedBy = person.UserId,
        };

    private static Dictionary<string, string[]> FaultsOf(
        LossRequest r, Product? product, Measure? measure, DateTime now)
    {
        Dictionary<string, string[]> faults = [];
        if (product is null) faults["product"] = [Tongue.Say("没有这种产品", "No such product")];
        if (!UnitName.IsKnown(r.Unit))
            faults["unit"] = [Tongue.Say("单位可用 t kg g mg L mL µL piece", "Use t kg g mg L mL µL piece")];
        else if (measure is not { Units: > 0 and <= Measure.Most })
        {
            faults["quantity"] = [Tongue.Say(
                "数量须为大于零、可精确到基本单位的数", "A quantity above zero, exact in base units")];
        }
        else if (product is not null && measure.Value.Unit != product.BaseUnit)
        {
            faults["unit"] = [Tongue.Say(
                $"该产品按 {UnitName.Of(product.BaseUnit)} 计量",
                    $"The product is counted in {UnitName.Of(product.BaseUnit)}")];
        }

        if (!Shape.CanHaveHappened(r.DiscoveredAt.UtcDateTime, now))
        {
            faults["discoveredAt"] = [Tongue.Say(
                "发现时间不能晚于现在或早于1990年", "Neither in the future nor before 1990")];
        }

        return faults;
    }

    private static async Task<Suspicion> ToldAsync(
        LossReport report, Product product, TraceabilityDb db, CancellationToken stop)
    {
        string unit = await db.Organisations.Where(o => o.Id == report.Organisation).Select(o => o.Name)
            .SingleAsync(stop);
        (string zh, string en) = LossWords.Pair(report.Kind);
        string what = report.What.Length > WordsInAlert ? report.What[..WordsInAlert] + "…" : report.What;
        string goods = $"{product.Name} {UnitName.Display(report.Quantity, product.BaseUnit)}";
        string place = PartyWords.Region(report.Region) + report.Place;
        return new Suspicion
        {
            Key = new AlertKey(report.Rule, report.Subject, ""),
            Organisation = report.Organisation,
            Region = report.Region,
            ProductOrSubstance = product.Code,
            Level = AlertLevel.Critical,
            MessageZh = $"{unit}报告{goods}{zh}，{ChinaTime.Show(report.DiscoveredAt)}发现，{place}：{what}",
            MessageEn = $"\"{unit}\" reports {goods} {en}, {ChinaTime.Show(report.DiscoveredAt)}: \"{what}\"",
            Evidence = [string.Create(CultureInfo.InvariantCulture, $"loss-{report.Id.Value}")],
            FirstSeenOn = ChinaTime.DayOf(report.DiscoveredAt),
        };
    }
}

/// <summary>What is gone.</summary>
public sealed record LossRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    public required LossKind Kind { get; init; }

    /// <summary>The clock runs from here.</summary>
    public required DateTimeOffset DiscoveredAt { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string Region { get; init; }

    [Text(200, MinimumLength = 1)]
    public required string Place { get; init; }

    /// <summary>产品编码.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string Product { get; init; }

    [Text(64), Code]
    public string? Lot { get; init; }

    [Text(40, MinimumLength = 1)]
    public required string Quantity { get; init; }

    [Text(8, MinimumLength = 1)]
    public required string Unit { get; init; }

    /// <summary>经过.</summary>
    [Text(2000, MinimumLength = 2)]
    public required string What { get; init; }

    /// <summary>已采取的控制措施.</summary>
    [Text(1000, MinimumLength = 2)]
    public required string Controls { get; init; }
}
