using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Movements;

/// <summary>
/// Whether a draft makes sense on the books at all, before the law is asked. All faults, in the order of the form.
/// </summary>
public static class Shape
{
    /// <summary>How far a claimed time may lie ahead of the server's clock.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>No book of these goods is older than the first law on them.</summary>
    private static readonly DateTime Earliest = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>How long goods may be on the way.</summary>
    private static readonly TimeSpan LongestJourney = TimeSpan.FromDays(366);

    /// <summary>Neither in the future, as far as clocks agree, nor before there were such books.</summary>
    public static bool CanHaveHappened(DateTime at, DateTime now) => at >= Earliest && at <= now + ClockTolerance;

    /// <summary>Faults that can be seen on the draft alone.</summary>
    public static IEnumerable<FieldFault> OfDraft(MovementDraft draft, DateTime now)
    {
        DraftHeader h = draft.Header;
        if (h.RequestId.Length is 0 or > 64)
            yield return Faults.Of("requestId", "流水号须为 1 至 64 个字符", "The request id has 1 to 64 characters");
        if (h.OccurredAt > now + ClockTolerance)
            yield return Faults.Of("occurredAt", "业务时间晚于当前时间", "The time of the act lies in the future");
        if (h.OccurredAt < Earliest)
            yield return Faults.Of("occurredAt", "业务时间早于 1990 年", "The time of the act lies before 1990");
        if (h.PlannedArrival is { } planned && (planned < h.OccurredAt || planned - h.OccurredAt > LongestJourney))
            yield return Faults.Of(
                "plannedArrival", "预计到达时间须在业务时间之后一年内", "The goods arrive within a year after the act");
        if ((draft.NeedsSite || IsFromStore(draft)) && h.Site is null)
            yield return Faults.Missing("site", "库房", "site");
        if (draft.NeedsCounterparty && h.Counterparty is null)
            yield return Faults.Missing("counterparty", "对方单位", "counterparty");
        if (draft is MoveDraft && h.CounterSite is null)
            yield return Faults.Missing("counterSite", "调入库房", "receiving site");
        if (draft.NeedsReference && h.Ref is null && draft.Items.All(i => i.Ref is null))
            yield return Faults.Missing("ref", "关联流水号", "reference to the movement answered");
        if (h.Confirmed.FirstOrDefault(id => !Rulebook.Duties.Any(duty => duty.Card.Id == id)) is { } unknown)
            yield return Faults.Of(
                "confirmed",
                $"“{unknown}”不是申明事项",
                $"\"{unknown}\" is no declared duty",
                "申明事项见 /api/rules/checklist",
                "See /api/rules/checklist");
        foreach (FieldFault fault in OfItems(draft)) yield return fault;
        foreach (FieldFault fault in ShapeOfDispensing.Of(draft)) yield return fault;
        foreach (FieldFault fault in ShapeOfText.Of(draft)) yield return fault;
    }

    /// <summary>Faults that need the books.</summary>
    public static IEnumerable<FieldFault> OfBooks(MovementDraft draft, BookFacts facts)
    {
        foreach (FieldFault fault in OfPlaces(facts)) yield return fault;
        foreach (FieldFault fault in ShapeOfReference.Of(draft, facts)) yield return fault;
        foreach (GoodsFacts goods in facts.Goods)
        {
            string item = $"items[{goods.Item}]";
            if (goods.Claim.Measure.Unit != goods.Product.BaseUnit)
            {
                string unit = UnitName.Of(goods.Product.BaseUnit);
                yield return Faults.Of(
                    $"{item}.unit",
                    $"计量单位与产品 {goods.Product.Code} 的基本单位 {unit} 不是同一类",
                    $"The unit is of another kind than the base unit {unit} of product {goods.Product.Code}");
            }

            if (goods.PackedIn is not null && draft.Kind is not (MovementKind.Unpack or MovementKind.StockCount))
            {
                yield return Faults.Of(
                    $"{item}.package", "该包装已装入外包装，不能单独流转",
                        "The package is packed in an outer package and cannot move alone",
                    "请先拆外包装，或登记外包装", "Unpack the outer package first, or record the outer package");
            }
        }
    }

    /// <summary>What answers no other movement is taken from a store.</summary>
    private static bool IsFromStore(MovementDraft draft) =>
        draft is LossDraft or DestructionDraft && draft.Header.Ref is null && draft.Items.All(i => i.Ref is null);

    private static IEnumerable<FieldFault> OfItems(MovementDraft draft)
    {
        bool mayBeEmpty = draft.Kind
            is MovementKind.Reversal or MovementKind.PermitGranted or MovementKind.PermitClosed;
        if (draft.Items.Count == 0 && !mayBeEmpty)
            yield return Faults.Missing("items", "明细", "items");
        if (draft.Items.Count > MovementLine.LimitPerMovement / 2)
            yield return Faults.Of("items", "一笔业务最多 1000 行", "A movement has at most 1,000 items", "请分笔登记", "Split it");
        for (int i = 0; i < draft.Items.Count; i++)
        {
            long units = draft.Items[i].Measure.Units;
            bool zeroIsFine = draft.Kind is MovementKind.StockCount;
            if (units < 0 || (units == 0 && !zeroIsFine))
                yield return Faults.Of($"items[{i}].quantity", "数量须大于零", "The quantity must be greater than zero");
            if (units > Measure.Most)
                yield return Faults.Of($"items[{i}].quantity", "数量过大", "The quantity is too large");
            bool packing = draft.Kind is MovementKind.Pack or MovementKind.Unpack;
            if (packing && draft.Items[i].Package is null)
                yield return Faults.Missing($"items[{i}].package", "包装码", "package code");
        }

        if (draft is TransformationDraft && !(draft.Items.Any(i => i.IsOutput) && draft.Items.Any(i => !i.IsOutput)))
            yield return Faults.Of("items", "加工转化须同时有投入和产出", "A transformation has inputs and outputs");
    }

    private static IEnumerable<FieldFault> OfPlaces(BookFacts facts)
    {
        if (facts.IsHistoric) yield break;
        if (facts.HandedOverBy is { } giver && giver.Id == facts.TakenOverBy?.Id)
        {
            yield return Faults.Of(
                "takenOverBy", "交出人和接收人不能是同一人", "Who hands over and who takes over are two persons");
        }

        if (facts.Site is { } site && site.Organisation != facts.Organisation.Id
            && facts.Owner.Id != facts.Organisation.Id)
            yield return Faults.Of("site", $"库房 {site.Code} 不属于本单位",
                $"Site {site.Code} does not belong to the booking unit");
        if (facts.Organisation.Status is OrganisationStatus.Closed or OrganisationStatus.Suspended)
        {
            yield return Faults.Of(
                "organisation", "单位已暂停或注销，不能登记业务", "The unit is suspended or closed and cannot record movements",
                "请联系属地主管部门", "Ask the competent authority");
        }
    }
}
