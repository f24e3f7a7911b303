using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using static Traceability.Domain.Ledger.MovementKind;

namespace Traceability.Api.Features.Movements;

/// <summary>
/// Which fields a kind of movement has. What must be given is asked of its draft; a field that the kind does not use is
/// not on the form and not in the request.
/// </summary>
public sealed record FormShape
{
    private static readonly MovementKind[] Papers =
        [Harvest, Import, Purchase, Order, Dispatch, Title, Export, Departed];
    private static readonly MovementKind[] Trade = [Import, Purchase, Order, Dispatch, Title, Export, Departed];
    private static readonly MovementKind[] Answers = [Dispatch, Title, Loss, Destruction];

    private static readonly MovementKind[] Seats =
    [
        Production, Import, Purchase, Dispatch, Receipt, Move, Consumption, Transformation, Dispense, Departed, Export,
        Destruction, Seizure, Release,
    ];

    private static readonly MovementKind[] Explained = [Loss, Recovery, Destruction, Reversal, OrderCancelled, Seizure,
        Release, Opening, StockCount];

    public required MovementKind Kind { get; init; }

    public FieldNeed Site { get; private init; }

    /// <summary>A unit that keeps goods for others says whose they are.</summary>
    public FieldNeed Owner { get; private init; }

    public FieldNeed Counterparty { get; private init; }

    public FieldNeed CounterSite { get; private init; }

    public FieldNeed Ref { get; private init; }

    public FieldNeed PurchasePermit { get; private init; }

    public FieldNeed TransportPermit { get; private init; }

    /// <summary>Vehicle, driver, carrier, planned arrival.</summary>
    public FieldNeed Transport { get; private init; }

    /// <summary>Contract, invoice, payment, amount.</summary>
    public FieldNeed Commerce { get; private init; }

    public FieldNeed Persons { get; private init; }

    /// <summary>Department, patients, prescriptions.</summary>
    public FieldNeed Patients { get; private init; }

    public FieldNeed Purpose { get; private init; }

    public FieldNeed Reason { get; private init; }

    public FieldNeed Lot { get; private init; }

    public FieldNeed Package { get; private init; }

    public FieldNeed InnerPackage { get; private init; }

    public bool HasItems => Kind != Reversal;

    public bool HasOutputs => Kind == Transformation;

    /// <summary>Goods come into being: lots and packages may be new.</summary>
    public bool OpensLots { get; private init; }

    /// <summary>What is recorded is taken from a store, so that stock shows before and after.</summary>
    public bool TakesFromStore => Kind is Dispatch or Title or Consumption or Dispense or Departed or Export or Move
        or Destruction or Pack or Unpack or Transformation;

    /// <summary>+1 where goods come into the store, −1 where they leave it, 0 where the balance stays.</summary>
    public int Direction(bool isOutput) => Kind switch
    {
        Opening or Production or Import or Harvest or Purchase or Receipt => 1,
        Transformation => isOutput ? 1 : -1,
        Dispatch or Title or Consumption or Dispense or Departed or Export or Move or Destruction => -1,
        Pack or Unpack or StockCount or Loss or Recovery or Seizure or Release or Reversal or Order or OrderCancelled
            or PermitGranted or PermitClosed => 0,
    };

    public static FormShape Of(MovementKind kind, CurrentPerson person)
    {
        MovementDraft draft = MovementDrafts.Of(kind, Nobody, []);
        bool mayUseSite = kind is Loss or Destruction && person.IsEnterprise;
        bool isOrder = kind is Order or OrderCancelled;
        return new FormShape
        {
            Kind = kind,
            OpensLots = draft.OpensLots,
            Site = Need(draft.NeedsSite, mayUseSite),
            Owner = Need(false, draft.NeedsSite && (person.Kinds & OrganisationKinds.Warehouse) != 0),
            Counterparty = Need(draft.NeedsCounterparty, kind is Purchase or Departed or Receipt or Seizure),
            CounterSite = Need(kind is Move, kind is Dispatch or Seizure or Release),
            Ref = Need(draft.NeedsReference, Answers.Contains(kind)),
            PurchasePermit = Need(false, Papers.Contains(kind)),
            TransportPermit = Need(false, kind is Dispatch),
            Transport = Need(false, kind is Dispatch or Export),
            Commerce = Need(false, Trade.Contains(kind)),
            Persons = Need(false, Seats.Contains(kind)),
            Patients = Need(false, kind is Dispense),
            Purpose = Need(false, kind is Consumption or Dispense or Transformation or Departed or Dispatch),
            Reason = Need(kind is Reversal or Loss, Explained.Contains(kind)),
            Lot = Need(!isOrder, false),
            Package = Need(kind is Pack or Unpack, !isOrder && kind is not (Loss or Recovery)),
            InnerPackage = Need(false, kind is Pack or Unpack),
        };
    }

    private static DraftHeader Nobody => new()
    {
        RequestId = "", Mode = BookMode.Live, OccurredAt = DateTime.UnixEpoch, Organisation = "",
    };

    private static FieldNeed Need(bool required, bool may) =>
        required ? FieldNeed.Required : may ? FieldNeed.Optional : FieldNeed.None;
}
