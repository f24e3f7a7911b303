using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>Whether a draft answers the right kind of movement, of the right party, about the same goods.</summary>
internal static class ShapeOfReference
{
    public static IEnumerable<FieldFault> Of(MovementDraft draft, BookFacts facts)
    {
        if (draft.Kind == MovementKind.Reversal)
        {
            foreach (FieldFault fault in OfReversal(facts)) yield return fault;
            yield break;
        }

        MovementKind? answered = Answered(draft);
        if (answered is null) yield break;
        foreach (GoodsFacts goods in facts.Goods)
        {
            ReferredMovement? referred = goods.Referred ?? facts.Referred;
            string field = goods.Claim.Ref is null ? "ref" : $"items[{goods.Item}].ref";
            if (referred is null)
            {
                if (draft.NeedsReference) yield return Faults.Missing(field, "关联流水号",
                    "reference to the movement answered");
            }
            else if (referred.Movement.Kind != answered && !IsReturn(draft, referred))
            {
                yield return Faults.Of(field, "关联的业务类型不符", $"The reference is not a movement of kind {answered}");
            }
            else if (!Concerns(draft, referred, goods))
            {
                yield return Faults.Of(
                    $"items[{goods.Item}].lot", "关联的业务中没有这批货物（批号、包装）",
                    "The movement answered has no such goods (lot, package)");
            }
            else if (draft.Kind == MovementKind.Receipt && referred.Consignment?.Consignee != facts.Organisation.Id)
            {
                yield return Faults.Of(field, "该发货不是发给本单位的", "The dispatch is not addressed to this unit");
            }
            else if (draft.Kind == MovementKind.Receipt && referred.IsRefused)
            {
                yield return Faults.Of(
                    field, "这票货已经整票拒收，等发货单位收回，不能再登记收货",
                    "This consignment was refused and goes back to the shipper; it cannot be received",
                    "确需收下的，先在“拒收退回”中撤回拒收", "To accept it after all, withdraw the refusal first");
            }
        }
    }

    private static MovementKind? Answered(MovementDraft draft) => draft switch
    {
        ReceiptDraft => MovementKind.Dispatch,
        RecoveryDraft => MovementKind.Loss,
        ReleaseDraft => MovementKind.Seizure,
        OrderCancellationDraft => MovementKind.Order,
        LossDraft => MovementKind.Dispatch,
        DestructionDraft => MovementKind.Seizure,
        DispatchDraft or TitleDraft => MovementKind.Order,
        _ => null,
    };

    /// <summary>退货: goods go back under the receipt they came with (see MovementFacts.IsReturn).</summary>
    private static bool IsReturn(MovementDraft draft, ReferredMovement referred) =>
        draft is DispatchDraft && referred.Movement.Kind == MovementKind.Receipt;

    private static bool Concerns(MovementDraft draft, ReferredMovement referred, GoodsFacts goods)
    {
        // An order names products, not lots; what is delivered is judged by the permit.
        if (draft is OrderCancellationDraft or DispatchDraft or TitleDraft) return true;
        bool byPackage = draft is not RecoveryDraft;
        return referred.Lines
            .Any(l => l.To.Commodity == goods.Lot && (!byPackage || l.To.Package == goods.Package));
    }

    private static IEnumerable<FieldFault> OfReversal(BookFacts facts)
    {
        if (facts.Referred is not { } original)
        {
            yield return Faults.Missing("ref", "被冲销业务的流水号", "request id of the movement to take back");
            yield break;
        }

        ReferredLine[] lines = [.. original.Lines.Where(l => original.Item is null || l.Item == original.Item)];
        if (original.Movement.Kind == MovementKind.Reversal)
            yield return Faults.Of("ref", "冲销凭证不能再冲销", "A reversal cannot be reversed", "请重新登记原业务",
                "Record the act again");
        if (original.Movement.Organisation != facts.Organisation.Id)
            yield return Faults.Of("ref", "只能冲销本单位登记的业务", "Only the unit that booked a movement can take it back");
        if (lines.Any(l => l.IsReversed))
            yield return Faults.Of("ref", "该业务已经冲销", "The movement has been taken back already");
        GoodsFacts? claimed = facts.Goods.Count == 1 ? facts.Goods[0] : null;
        if (claimed is not null && original.Item is not null
            && lines.FirstOrDefault(l => l.From.Commodity == claimed.Lot) is { } line && line.Quantity != claimed.Units)
        {
            yield return Faults.Of("items[0].quantity", "冲销数量须与原登记相同",
                "A reversal takes back exactly what was recorded");
        }
    }
}
