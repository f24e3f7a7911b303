using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Recording;

/// <summary>
/// 登记窗口: from a request to a draft, to the recorder, to an answer. Pages and endpoints come to the same window.
/// </summary>
public sealed class MovementDesk(Recorder recorder)
{
    /// <summary>A person books for the own organisation only.</summary>
    public async Task<Results<Created<MovementReceipt>, Ok<MovementReceipt>, ValidationProblem,
        ProblemHttpResult>> RecordAsync(
        MovementKind kind, MovementRequest request, CurrentPerson person, HttpContext context) =>
        await RecordAsync(kind, request, person) switch
        {
            RecordOutcome.Recorded { IsRepeat: false } done => TypedResults.Created(
                $"/api/movements/{done.Movement.Id}", MovementReceipt.Of(done.Movement, done.Lines)),
            RecordOutcome.Recorded known => TypedResults.Ok(MovementReceipt.Of(known.Movement, known.Lines)),
            RecordOutcome.Invalid invalid => Refusals.Invalid(invalid.Faults),
            RecordOutcome.Refused refused => Refusals.Refused(refused.Findings),
            RecordOutcome.Conflict conflict => Refusals.Conflict(conflict.IsOtherBody),
            RecordOutcome.Busy => Refusals.Busy(context),
            var other => throw new InvalidOperationException($"Unknown outcome {other}."),
        };

    /// <summary>The same for a page, which shows the outcome itself. The answer comes after the commit.</summary>
    public async Task<RecordOutcome> RecordAsync(MovementKind kind, MovementRequest request, CurrentPerson person)
    {
        List<FieldFault> faults = [];
        List<DraftItem> items = Items(request, faults);
        if (faults.Count > 0) return new RecordOutcome.Invalid(faults);
        MovementDraft draft = MovementDrafts.Of(kind, Header(request, person), items);
        return await recorder.RecordAsync(draft, new EnteredBy(person.UserId));
    }

    /// <summary>
    /// What would become of it, while it is still being typed: every fault and finding, nothing recorded, nothing kept.
    /// </summary>
    public async Task<MovementCheck> CheckAsync(MovementKind kind, MovementRequest request, CurrentPerson person)
    {
        List<FieldFault> faults = [];
        List<DraftItem> items = Items(request, faults);
        if (faults.Count > 0) return new MovementCheck(faults, []);
        MovementDraft draft = MovementDrafts.Of(kind, Header(request, person), items);
        return await recorder.CheckAsync(draft, new EnteredBy(person.UserId));
    }

    private static DraftHeader Header(MovementRequest r, CurrentPerson person) => new()
    {
        RequestId = r.RequestId.Trim(),
        Mode = BookMode.Live,
        OccurredAt = ChinaTime.ToMillisecond(r.OccurredAt.UtcDateTime),
        OccurredOffsetMinutes = (int)r.OccurredAt.Offset.TotalMinutes,
        Organisation = person.OrganisationCode,
        Site = Given(r.Site),
        Owner = Given(r.Owner),
        Counterparty = Given(r.Counterparty),
        CounterSite = Given(r.CounterSite),
        Ref = Given(r.Ref),
        PurchasePermit = Given(r.PurchasePermit),
        TransportPermit = Given(r.TransportPermit),
        Contract = r.Contract,
        Invoice = r.Invoice,
        Payment = r.Payment,
        AmountFen = r.AmountFen,
        Vehicle = r.Vehicle,
        Driver = Given(r.Driver),
        Carrier = Given(r.Carrier),
        PlannedArrival = r.PlannedArrival is { } planned ? ChinaTime.ToMillisecond(planned.UtcDateTime) : null,
        HandedOverBy = Given(r.HandedOverBy),
        TakenOverBy = Given(r.TakenOverBy),
        Purpose = r.Purpose,
        Reason = r.Reason,
        Note = r.Note,
        Department = Given(r.Department),
        PatientGroup = r.PatientGroup,
        Prescriptions = r.Prescriptions,
        PrescribedDays = r.PrescribedDays,
        Confirmed = [.. r.Confirmed.Distinct().Order(StringComparer.Ordinal)],
    };

    /// <summary>A field left blank is a field not given.</summary>

    private static List<DraftItem> Items(MovementRequest request, List<FieldFault> faults)
    {
        List<DraftItem> items = new(request.Items.Count);
        for (int i = 0; i < request.Items.Count; i++)
        {
            MovementItemRequest item = request.Items[i];
            if (!UnitName.IsKnown(item.Unit))
            {
                faults.Add(Faults.Of(
                    $"items[{i}].unit", $"没有计量单位“{item.Unit}”", $"There is no unit \"{item.Unit}\"",
                    "单位可用 t kg g mg L mL µL piece", "Use t kg g mg L mL µL piece"));
                continue;
            }

            if (UnitName.TryMeasure(item.Quantity, item.Unit) is not { } measure)
            {
                faults.Add(Faults.Of(
                    $"items[{i}].quantity",
                    $"数量“{item.Quantity} {item.Unit}”不是可精确到基本单位的数",
                    $"The quantity \"{item.Quantity} {item.Unit}\" is not exact in base units",
                    "只写数字和小数点，小数不超过基本单位",
                    "Write digits and a point only, with no more decimals than the base unit has"));
                continue;
            }

            items.Add(new DraftItem
            {
                Product = item.Product,
                Lot = item.Lot,
                Package = Given(item.Package),
                InnerPackage = Given(item.InnerPackage),
                Measure = measure,
                IsOutput = item.IsOutput,
                Ref = Given(item.Ref),
            });
        }

        return items;
    }
}
