using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Permits;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Applications;

/// <summary>Carries a decision out: a permit in the book, a change on one, or its closing.</summary>
public sealed class ApplicationOffice(
    TraceabilityDb db, Recorder recorder, PermitClerk clerk, ApplicationReader reader, IdSource ids, TimeProvider clock)
{
    /// <summary>Whether what was decided has been done.</summary>
    public Task<bool> IsDoneAsync(PermitApplication application, CancellationToken cancellationToken) =>
        application.Kind switch
        {
            ApplicationKind.Return => db.Permits.AnyAsync(
                p => p.Id == application.About && p.Status == PermitStatus.Closed, cancellationToken),
            ApplicationKind.Change => db.PermitEvents.AnyAsync(
                e => e.Permit == application.About && e.Act == PermitAct.Change && e.Reason == ReasonOf(application),
                cancellationToken),
            ApplicationKind.New or ApplicationKind.Renewal or ApplicationKind.Entry => db.Permits.AnyAsync(
                p => p.Number == application.GrantedNumber && p.Holder == application.Applicant, cancellationToken),
        };

    public async Task<Decision> PrepareAsync(
        PermitApplication application, string number, DecisionRequest request, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> faults = [];
        if (application.Kind is ApplicationKind.Change or ApplicationKind.Return) return new Decision(null, [], faults);
        List<PermitLine> lines = Lines(application, request, faults);
        if (await db.Permits.AnyAsync(p => p.Number == number && p.Holder != application.Applicant, cancellationToken))
            faults["number"] = [Tongue.Say("证号已被使用", "The number is in use")];
        if (application.Kind == ApplicationKind.Renewal
            && await db.Permits.AnyAsync(p => p.Follows == application.About && p.Number != number, cancellationToken))
            faults["about"] = [Tongue.Say("原证已有延续的新证", "Another permit follows it already")];
        Permit plan = ApplicationReader.PermitOf(application, number);
        IReadOnlyList<Finding> findings = application.Kind == ApplicationKind.Entry ? []
            : Rulebook.Decide(await reader.FactsAsync(plan, application, cancellationToken));
        return new Decision(PermitOf(application, number, lines), findings, faults);
    }

    /// <returns>Null when it is done.</returns>
    public async Task<ProblemHttpResult?> CarryOutAsync(
        PermitApplication application, Decision decision, CurrentPerson person, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (decision.Permit is { } permit) return await GrantAsync(application, permit, decision, person, context);
        Permit about = await db.Permits.AsNoTracking().SingleAsync(p => p.Id == application.About, cancellationToken);
        return application.Kind == ApplicationKind.Return
            ? (await clerk.ActAsync(about.Number, PermitAct.Close, ReasonOf(application), person, cancellationToken))
                .Result as ProblemHttpResult
            : await ChangeAsync(application, about, person, cancellationToken);
    }

    private async Task<ProblemHttpResult?> GrantAsync(
        PermitApplication application, Permit permit, Decision decision, CurrentPerson person, HttpContext context)
    {
        Organisation agency = db.Organisations.AsNoTracking().Single(o => o.Id == application.Agency);
        Organisation holder = db.Organisations.AsNoTracking().Single(o => o.Id == application.Applicant);
        DraftHeader header = new()
        {
            RequestId = $"grant:{permit.Number}",
            Mode = BookMode.Live,
            OccurredAt = ChinaTime.StartOf(permit.ValidFrom),
            Organisation = agency.Code,
            Counterparty = holder.Code,
            PurchasePermit = permit.Number,
            Note = string.Join(';', permit.Lines.Select(
                l => $"{l.Substance}={(l.Quantity is { } q ? UnitName.Display(q, l.Unit) : "")}")),
            Reason = ReasonOf(application),
        };
        return await recorder.GrantAsync(
            permit, agency, header, new EnteredBy(person.UserId, Findings: FindingJson.Write(decision.Findings))) switch
        {
            RecordOutcome.Recorded => null,
            RecordOutcome.Busy => Refusals.Busy(context),
            RecordOutcome.Conflict { IsOtherBody: var isOther } => Refusals.Conflict(isOther),
            _ => Refusals.Conflict(isOtherBody: false),
        };
    }

    private async Task<ProblemHttpResult?> ChangeAsync(
        PermitApplication application, Permit about, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (PermitLife.After(about.Status, PermitAct.Change) is not { } after)
            return PermitClerk.NotOpen(about, PermitAct.Change);
        string before = await clerk.DescribeAsync(about, cancellationToken);
        bool written = await clerk.WriteAsync(
            about, PermitAct.Change, after, ReasonOf(application), before, person,
            ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            set => set.SetProperty(p => p.Counterparty, application.Counterparty)
                .SetProperty(p => p.Carrier, application.Carrier)
                .SetProperty(p => p.FromRegion, application.FromRegion)
                .SetProperty(p => p.ToRegion, application.ToRegion)
                .SetProperty(p => p.Route, application.Route)
                .SetProperty(p => p.OtherCarriers, application.OtherCarriers)
                .SetProperty(p => p.ViaRegions, application.ViaRegions),
            cancellationToken);
        return written ? null : Refusals.Conflict(isOtherBody: false);
    }

    private Permit PermitOf(PermitApplication a, string number, List<PermitLine> lines)
    {
        Id<Permit> id = ids.Next<Permit>();
        return new Permit
        {
            Id = id,
            Number = number,
            Type = a.Type,
            Holder = a.Applicant,
            Counterparty = a.Counterparty,
            Carrier = a.Carrier,
            FromRegion = a.FromRegion,
            ToRegion = a.ToRegion,
            Route = a.Route,
            OtherCarriers = a.OtherCarriers,
            ViaRegions = a.ViaRegions,
            OutsideIssuer = a.Kind == ApplicationKind.Entry ? a.PaperIssuer : null,
            ValidFrom = a.ValidFrom,
            ValidTo = a.ValidTo,
            SingleUse = a.SingleUse,
            IssuedBy = a.Agency,
            Status = PermitStatus.Valid,
            Follows = a.Kind == ApplicationKind.Renewal ? a.About : null,
            Lines = lines.ConvertAll(l => new PermitLine
            {
                Id = l.Id, Permit = id, Substance = l.Substance, Quantity = l.Quantity, Unit = l.Unit, Basis = l.Basis,
            }),
        };
    }

    /// <summary>What was asked, or less of it where the decision says so.</summary>
    private List<PermitLine> Lines(
        PermitApplication application, DecisionRequest request, Dictionary<string, string[]> faults)
    {
        for (int i = 0; i < request.Lines.Count; i++)
        {
            GrantedLine granted = request.Lines[i];
            ApplicationLine? asked = application.Lines.FirstOrDefault(l => l.Substance == granted.Substance);
            if (asked is null)
                faults[$"lines[{i}].substance"] = [Tongue.Say("没有申请这个品种", "This substance was not asked for")];
            else if (!UnitName.IsKnown(granted.Unit)
                || (granted.Measure is { } other && other.Unit != asked.Unit))
            {
                faults[$"lines[{i}].unit"] =
                    [Tongue.Say("计量单位与申请的不同", "The unit is not the one that was asked in")];
            }
            else if (granted.Measure is not { Units: > 0 and <= Measure.Most } measure
                || measure.Units > (asked.Quantity ?? long.MaxValue))
            {
                faults[$"lines[{i}].quantity"] =
                    [Tongue.Say("数量须为正数，不超过申请数量", "Positive, and not more than was asked for")];
            }
        }

        return [.. application.Lines.Select(l => new PermitLine
        {
            Id = ids.Next<Commodity>(),
            Permit = default,
            Substance = l.Substance,
            Quantity = request.Lines.FirstOrDefault(g => g.Substance == l.Substance)?.Measure?.Units ?? l.Quantity,
            Unit = l.Unit,
            Basis = l.Basis,
        })];
    }

    private static string ReasonOf(PermitApplication application) => $"申请 {application.Number}";
}
