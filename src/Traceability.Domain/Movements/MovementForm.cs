using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>Fills in the voucher: a draft and what the books know become the movement that will be posted.</summary>
public static class MovementForm
{
    /// <param name="now">Server time, UTC.</param>
    public static Movement Fill(MovementDraft draft, BookFacts facts, Id<Movement> id, DateTime now, EnteredBy hand)
    {
        DraftHeader h = draft.Header;
        DateTime posted = ChinaTime.ToMillisecond(now);
        return new Movement
        {
            Id = id,
            RequestId = h.RequestId,
            BodyHash = DraftHash.Of(draft),
            Kind = draft.Kind,
            Mode = h.Mode,
            OccurredAt = ChinaTime.ToMillisecond(h.OccurredAt),
            OccurredOffsetMinutes = h.OccurredOffsetMinutes,
            RecordedAt = h.RecordedAt is { } booked
                && h.Mode == BookMode.Historic ? ChinaTime.ToMillisecond(booked) : posted,
            PostedAt = posted,
            Organisation = facts.Organisation.Id,
            Site = facts.Site?.Id,
            Owner = facts.Owner.Id,
            Counterparty = facts.Counterparty?.Id,
            CounterSite = facts.CounterSite?.Id,
            Consignment = facts.NewConsignment ?? facts.Referred?.Consignment?.Id,
            RefersTo = facts.Referred?.Movement.Id,
            Reverses = draft.Kind == MovementKind.Reversal ? facts.Referred?.Movement.Id : null,
            PurchasePermit = facts.PurchasePermit?.Permit.Id,
            PurchasePermitNumber = h.PurchasePermit ?? facts.PurchasePermit?.Permit.Number,
            TransportPermit = facts.TransportPermit?.Permit.Id,
            TransportPermitNumber = h.TransportPermit ?? facts.TransportPermit?.Permit.Number,
            Import = hand.Import,
            RecordedBy = hand.By,
            HandedOverBy = facts.HandedOverBy?.Id,
            TakenOverBy = facts.TakenOverBy?.Id,
            Contract = h.Contract,
            Invoice = h.Invoice,
            Payment = h.Payment,
            AmountFen = h.AmountFen,
            Vehicle = h.Vehicle,
            Driver = facts.Driver?.Id,
            Carrier = facts.Carrier?.Id,
            PlannedArrival = h.PlannedArrival,
            Purpose = h.Purpose,
            Reason = h.Reason,
            Note = h.Note,
            Department = h.Department,
            PatientGroup = h.PatientGroup,
            Prescriptions = h.Prescriptions,
            PrescribedDays = h.PrescribedDays,
            Findings = hand.Findings,
        };
    }
}
