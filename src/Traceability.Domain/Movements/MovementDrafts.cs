using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>The draft of each kind: the list a reader of files or of requests chooses from.</summary>
public static class MovementDrafts
{
    public static MovementDraft Of(MovementKind kind, DraftHeader header, IReadOnlyList<DraftItem> items) => kind switch
    {
        MovementKind.Opening => new OpeningDraft { Header = header, Items = items },
        MovementKind.Production => new ProductionDraft { Header = header, Items = items },
        MovementKind.Import => new ImportDraft { Header = header, Items = items },
        MovementKind.Harvest => new HarvestDraft { Header = header, Items = items },
        MovementKind.Purchase => new PurchaseDraft { Header = header, Items = items },
        MovementKind.Dispatch => new DispatchDraft { Header = header, Items = items },
        MovementKind.Receipt => new ReceiptDraft { Header = header, Items = items },
        MovementKind.Move => new MoveDraft { Header = header, Items = items },
        MovementKind.Title => new TitleDraft { Header = header, Items = items },
        MovementKind.Consumption => new ConsumptionDraft { Header = header, Items = items },
        MovementKind.Transformation => new TransformationDraft { Header = header, Items = items },
        MovementKind.Pack => new PackDraft { Header = header, Items = items },
        MovementKind.Unpack => new UnpackDraft { Header = header, Items = items },
        MovementKind.Dispense => new DispensingDraft { Header = header, Items = items },
        MovementKind.StockCount => new StockCountDraft { Header = header, Items = items },
        MovementKind.Loss => new LossDraft { Header = header, Items = items },
        MovementKind.Recovery => new RecoveryDraft { Header = header, Items = items },
        MovementKind.Seizure => new SeizureDraft { Header = header, Items = items },
        MovementKind.Release => new ReleaseDraft { Header = header, Items = items },
        MovementKind.Destruction => new DestructionDraft { Header = header, Items = items },
        MovementKind.Export => new ExportDraft { Header = header, Items = items },
        MovementKind.Departed => new DepartureDraft { Header = header, Items = items },
        MovementKind.Reversal => new ReversalDraft { Header = header, Items = items },
        MovementKind.Order => new OrderDraft { Header = header, Items = items },
        MovementKind.OrderCancelled => new OrderCancellationDraft { Header = header, Items = items },
        MovementKind.PermitGranted => new PermitGrantDraft { Header = header, Items = items },
        MovementKind.PermitClosed => new PermitCloseDraft { Header = header, Items = items },
    };
}
