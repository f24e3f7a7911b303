using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 登记查获物品: by a whole label, a torn one, a lot and marks, or only by what it is and how much. A whole label that the
/// books know is identified at once; everything else a person identifies.
/// </summary>
public static class AddItem
{
    public static async Task<Results<Created<CaseReceipt>, Ok<CaseReceipt>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long number, SeizedItemRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        Case found = seat.Case;
        string requestId = request.RequestId.Trim();
        SeizedItem? known = await db.SeizedItems.AsNoTracking().FirstOrDefaultAsync(
            i => i.Case == found.Id && i.RequestId == requestId, cancellationToken);
        Measure? measure = UnitName.TryMeasure(request.Quantity, request.Unit);
        if (known is not null)
        {
            return (known.Quantity, known.Unit, known.Code, known.LotMark, known.Substance, known.SealNumber)
                == (measure?.Units ?? 0, measure?.Unit ?? default, Given(request.Code), Given(request.LotMark),
                    Given(request.Substance), Given(request.SealNumber))
                ? TypedResults.Ok(Receipt(found, known)) : Refusals.Conflict(isOtherBody: true);
        }

        if (CaseDesk.Refuse(seat, CaseAct.AddItem) is { } refused) return refused;
        Dictionary<string, string[]> faults = await FaultsOfAsync(request, measure, desk, db, cancellationToken);
        if (measure is not { } quantity || faults.Count > 0) return TypedResults.ValidationProblem(faults);
        SeizedItem item = await OfAsync(request, requestId, quantity, found, desk, db, person, ids, cancellationToken);
        db.SeizedItems.Add(item);
        if (Given(request.Keeper) is { } keeper)
            db.EvidenceHandovers.Add(FirstKeep(item, keeper, Given(request.KeptAt)!, desk, person));
        string what = Tongue.Recorded(() => ItemText.What(item));
        string text = $"{item.Number}. {what} {UnitName.Display(item.Quantity, item.Unit)}";
        return await desk.ActAsync(seat, CaseAct.AddItem, text, item.Id.Value, person, cancellationToken) is { } clash
            ? clash : TypedResults.Created($"/api/cases/{number}", Receipt(found, item));
    }

    private static async Task<SeizedItem> OfAsync(
        SeizedItemRequest r, string requestId, Measure quantity, Case found, CaseDesk desk, TraceabilityDb db,
        CurrentPerson person, IdSource ids, CancellationToken stop)
    {
        string? code = Given(r.Code);
        bool isWhole = code is not null && PackageCode.TryParse(code, out _);
        SeizedItem item = new()
        {
            Id = ids.Next<SeizedItem>(),
            Case = found.Id,
            RequestId = requestId,
            Number = 1 + await db.SeizedItems.CountAsync(i => i.Case == found.Id, stop),
            Mark = isWhole ? ItemMark.WholeCode : code is not null ? ItemMark.DamagedCode
                : Given(r.LotMark) is not null ? ItemMark.LotMark : ItemMark.SubstanceOnly,
            Code = code,
            LotMark = Given(r.LotMark),
            Substance = Given(r.Substance),
            Description = Given(r.Description),
            Quantity = quantity.Units,
            Unit = quantity.Unit,
            Region = r.Region,
            FoundAt = ChinaTime.ToMillisecond(r.FoundAt.UtcDateTime),
            SealNumber = Given(r.SealNumber),
            FirstOfficer = r.FirstOfficer.Trim(),
            SecondOfficer = r.SecondOfficer.Trim(),
            AddedAt = desk.Now,
            AddedBy = person.UserId,
        };
        if (!isWhole) return item;
        string value = PackageCode.Parse(code).TryGet(out PackageCode whole, out _) ? whole.Value : "";
        Package? package = await Visibility.Packages(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == value, stop);
        if (package is not null) item.Identify(package.Id, package.Lot);
        return item;
    }

    private static EvidenceHandover FirstKeep(
        SeizedItem item, string keeper, string place, CaseDesk desk, CurrentPerson person) => new()
        {
            Item = item.Id,
            Number = 1,
            RequestId = item.RequestId,
            From = item.FirstOfficer,
            To = keeper,
            Place = place,
            IsSealWhole = true,
            SealNumber = item.SealNumber,
            Reason = Tongue.Say("查获后入库保管", "kept after the seizure"),
            At = desk.Now,
            By = person.UserId,
        };

    private static async Task<Dictionary<string, string[]>> FaultsOfAsync(
        SeizedItemRequest r, Measure? measure, CaseDesk desk, TraceabilityDb db, CancellationToken stop)
    {
        Dictionary<string, string[]> faults = [];
        if (!UnitName.IsKnown(r.Unit))
            faults["unit"] = [Tongue.Say("单位可用 t kg g mg L mL µL piece", "Use t kg g mg L mL µL piece")];
        else if (measure is not { Units: > 0 and <= Measure.Most })
        {
            faults["quantity"] = [Tongue.Say(
                "数量须为大于零、可精确到基本单位的数", "A quantity above zero, exact in base units")];
        }

        if (Given(r.Code) is { } code && !DamagedCode.TryParse(code, out _) && !PackageCode.TryParse(code, out _))
        {
            faults["code"] = [Tongue.Say(
                "编码不完整：看不清的字符每个写一个“?”；剩下的字太少时留空，改填批号或标记",
                "Write '?' for each unreadable character; with too few left, leave it empty and give lot or marks")];
        }

        if (Given(r.Code) is null && Given(r.LotMark) is null && Given(r.Substance) is null)
        {
            faults["substance"] = [Tongue.Say(
                "没有标签、也没有批号标记的，至少写明是什么物质", "With neither label nor marks, say at least which substance")];
        }

        if (Given(r.Substance) is { } substance && !await db.Substances.AnyAsync(s => s.Code == substance, stop))
            faults["substance"] = [Tongue.Say("目录中没有这种物质", "No such substance in the catalogue")];
        if (!Shape.CanHaveHappened(r.FoundAt.UtcDateTime, desk.Now))
            faults["foundAt"] = [Tongue.Say("时间不能晚于现在或早于1990年", "Neither in the future nor before 1990")];
        if (string.Equals(r.FirstOfficer.Trim(), r.SecondOfficer.Trim(), StringComparison.Ordinal))
        {
            faults["secondOfficer"] = [Tongue.Say(
                "查封、扣押由两名以上执法人员实施（《行政强制法》第十八条）：填写另一名人员",
                "Two officers seize (Administrative Coercion Law, art. 18): name another one")];
        }

        if (Given(r.Keeper) is { } keeper)
        {
            if (Given(r.KeptAt) is null) faults["keptAt"] = [Tongue.Say("请填写保管地点", "Say where it is kept")];
            if (keeper == r.FirstOfficer.Trim())
            {
                faults["keeper"] = [Tongue.Say(
                    "交出人和保管人不能是同一人（本系统要求）：请填写另一名保管人",
                    "Who hands over does not keep (required by this system): name another keeper")];
            }
        }

        return faults;
    }

    private static CaseReceipt Receipt(Case c, SeizedItem item) =>
        new(c.Id.Value, c.Number, c.Events, item.Id.Value);
}

/// <summary>What was found.</summary>
public sealed record SeizedItemRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    /// <summary>The label's code; '?' for each character that cannot be read.</summary>
    [Text(64), Code(CodeKind.Package)]
    public string? Code { get; init; }

    /// <summary>批号或标记.</summary>
    [Text(64)]
    public string? LotMark { get; init; }

    /// <summary>Catalogue code.</summary>
    [Text(32), Code]
    public string? Substance { get; init; }

    [Text(1000)]
    public string? Description { get; init; }

    [Text(40, MinimumLength = 1)]
    public required string Quantity { get; init; }

    [Text(8, MinimumLength = 1)]
    public required string Unit { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string Region { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>封签号.</summary>
    [Text(64)]
    public string? SealNumber { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string FirstOfficer { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string SecondOfficer { get; init; }

    /// <summary>保管人: who keeps it from now on.</summary>
    [Text(100)]
    public string? Keeper { get; init; }

    /// <summary>保管地点.</summary>
    [Text(200)]
    public string? KeptAt { get; init; }
}
