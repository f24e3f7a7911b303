using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
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

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 核发: an authority grants a permit to an organisation it oversees. The same number twice is one permit. 延续、换发 is a new
/// permit that names the one it follows.
/// </summary>
public static class GrantPermit
{
    public static async Task<Results<Created<PermitAnswer>, Ok<PermitAnswer>, ValidationProblem,
        ProblemHttpResult>> Handle(
        PermitRequest request, TraceabilityDb db, CurrentPerson person, Recorder recorder, IdSource ids,
            TimeProvider clock,
        HttpContext context, CancellationToken cancellationToken)
    {
        Organisation? holder = await Visibility.Organisations(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == request.Holder, cancellationToken);
        Permit? followed = request.Follows is null ? null : await Visibility.Permits(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Number == request.Follows, cancellationToken);
        Dictionary<string, string[]> faults = Faults(request, holder, db);
        if (request.Follows is not null && FollowFault(request, holder, followed, db) is { } fault)
            faults["follows"] = [fault];
        Organisation agency = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == person.Organisation, cancellationToken);
        if (PermitCompetences.Find(request.Type) is { } competence
            && !competence.IsCompetent(agency, competence.AtOrigin
                ? request.FromRegion ?? holder?.Region ?? "" : holder?.Region ?? ""))
        {
            faults["type"] =
            [
                Tongue.Say(
                    $"{agency.Name} 不是核发此证的机关（{competence.LawZh}）",
                    $"{agency.Code} is not the authority that grants it ({competence.LawEn})"),
            ];
        }

        PermitWayForm way = await PermitWayForm.ReadAsync(
            request.Carrier, request.OtherCarriers, request.ViaRegions, faults, db, cancellationToken);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        Permit permit = Permit(request, holder!, agency, followed, way, ids);
        IReadOnlyList<Finding> findings = Rulebook.Decide(new GrantFacts
        {
            Permit = permit,
            Holder = holder!,
            Agency = agency,
            HoldersPapers = await db.Permits.AsNoTracking()
                .Where(p => p.Holder == holder!.Id && p.Number != permit.Number).ToListAsync(cancellationToken),
        });
        if (findings.Any(f => f.Severity == Severity.Block)) return Refusals.NotGranted(findings);
        EnteredBy hand = new(person.UserId, Findings: FindingJson.Write(findings));
        RecordOutcome outcome = await recorder.GrantAsync(permit, agency, Header(request, agency, holder!), hand);
        if (outcome is RecordOutcome.Busy) return Refusals.Busy(context);
        if (outcome is not RecordOutcome.Recorded recorded)
            return Refusals.Conflict(outcome is RecordOutcome.Conflict { IsOtherBody: true }, "number");
        PermitAnswer answer = (await PermitPage.ReadAsync(
            db, db.Permits.Where(p => p.Number == request.Number), cancellationToken))[0];
        return recorded.IsRepeat
            ? TypedResults.Ok(answer) : TypedResults.Created($"/api/permits/{answer.Number}", answer);
    }

    /// <summary>Lines and way stand in it: the same number with others is another permit, not a repeat.</summary>
    private static DraftHeader Header(PermitRequest request, Organisation agency, Organisation holder) => new()
    {
        RequestId = $"grant:{request.Number}",
        Mode = BookMode.Live,
        OccurredAt = ChinaTime.StartOf(request.ValidFrom),
        Organisation = agency.Code,
        Counterparty = holder.Code,
        Carrier = request.Carrier,
        PurchasePermit = request.Number,
        Note = string.Join(';', request.Lines.Select(l => $"{l.Substance}={l.Quantity}{l.Unit}")
            .Concat(request.OtherCarriers.Select(c => $"carrier={c}"))
            .Concat(request.ViaRegions.Select(r => $"via={r}"))),
        Reason = request.Follows is null ? null : $"延续 {request.Follows}",
    };

    private static Dictionary<string, string[]> Faults(PermitRequest request, Organisation? holder, TraceabilityDb db)
    {
        Dictionary<string, string[]> faults = [];
        void Add(string field, string zh, string en) => faults[field] = [Tongue.Say(zh, en)];
        if (holder is null) Add("holder", "辖区内没有这个单位", "No such organisation in your region");
        if (!db.PermitTypes.Any(t => t.Code == request.Type)) Add("type", "没有这种许可", "No such permit type");
        if (request.ValidTo < request.ValidFrom) Add("validTo", "止期早于起期", "Ends before it begins");
        if (request.Lines.Count == 0) Add("lines", "至少一行", "At least one line");
        for (int i = 0; i < request.Lines.Count; i++)
        {
            PermitLineRequest line = request.Lines[i];
            if (request.Lines.Take(i).Any(l => l.Substance == line.Substance))
                Add($"lines[{i}].substance", "同一品种只写一行", "One line for each substance");
            if (!db.Substances.Any(s => s.Code == line.Substance))
                Add($"lines[{i}].substance", "管制物质编码不存在", "No such substance");
            if (!UnitName.IsKnown(line.Unit)) Add($"lines[{i}].unit", "没有这种计量单位", "There is no such unit");
            else if (line.Quantity is not null
                && UnitName.TryMeasure(line.Quantity, line.Unit) is not { Units: > 0 and <= Measure.Most })
                Add($"lines[{i}].quantity", "数量须为正数且可精确到基本单位", "The quantity is positive and exact in base units");
        }

        return faults;
    }

    /// <summary>行政许可法第五十条: what is renewed is the holder's own paper of the same kind, not one taken away.</summary>
    private static string? FollowFault(
        PermitRequest request, Organisation? holder, Permit? followed, TraceabilityDb db) => followed switch
        {
            null => Tongue.Say("没有要延续的证件", "The permit to follow is not known here"),
            { } p when p.Holder != holder?.Id || p.Type != request.Type => Tongue.Say(
                "延续的证件须是同一持证单位的同种证件", "A permit follows one of the same holder and type"),
            { Status: PermitStatus.Revoked } => Tongue.Say(
                "原证已被吊销，不能延续，须重新申请", "It was revoked and cannot be renewed; apply anew"),
            { } p when request.ValidFrom <= p.ValidFrom => Tongue.Say(
                "新证起期须晚于原证起期", "The new term begins after the old one began"),
            { } p when db.Permits.Any(x => x.Follows == p.Id && x.Number != request.Number) => Tongue.Say(
                "原证已有延续的新证", "Another permit follows it already"),
            _ => null,
        };

    private static Permit Permit(
        PermitRequest r, Organisation holder, Organisation agency, Permit? followed, PermitWayForm way, IdSource ids)
    {
        Id<Permit> id = ids.Next<Permit>();
        return new Permit
        {
            Id = id,
            Number = r.Number,
            Type = r.Type,
            Holder = holder.Id,
            FromRegion = r.FromRegion,
            ToRegion = r.ToRegion,
            ValidFrom = r.ValidFrom,
            ValidTo = r.ValidTo,
            Route = r.Route,
            Carrier = way.Carrier,
            OtherCarriers = PermitWay.Text(way.OtherCarriers),
            ViaRegions = PermitWay.Text(way.ViaRegions),
            SingleUse = r.SingleUse,
            IssuedBy = agency.Id,
            Status = PermitStatus.Valid,
            Follows = followed?.Id,
            Lines = r.Lines.Select(l =>
            {
                Measure? measure = l.Quantity is null ? null : UnitName.TryMeasure(l.Quantity, l.Unit);
                return new PermitLine
                {
                    Id = ids.Next<Commodity>(),
                    Permit = id,
                    Substance = l.Substance,
                    Quantity = measure?.Units,
                    Unit = measure?.Unit ?? BaseUnit.Milligram,
                    Basis = l.Basis,
                };
            }).ToList(),
        };
    }
}

/// <summary>The permit to grant.</summary>
public sealed record PermitRequest
{
    [Text(58, MinimumLength = 1), Code]
    public required string Number { get; init; }

    /// <summary>PT-… of the permit types.</summary>
    [Text(32, MinimumLength = 1), Code]
    public required string Type { get; init; }

    /// <summary>USCC of the holder.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Holder { get; init; }

    [Region, Code]
    public string? FromRegion { get; init; }

    [Region, Code]
    public string? ToRegion { get; init; }

    /// <summary>运输路线, in words.</summary>
    [Text(500)]
    public string? Route { get; init; }

    /// <summary>USCC of the carrier; left open when it is not named.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Carrier { get; init; }

    /// <summary>USCC of carriers of other legs.</summary>
    [AtMost(PermitWay.CarriersMost)]
    public IReadOnlyList<string> OtherCarriers { get; init; } = [];

    /// <summary>途经地区, GB/T 2260; left open when none is named.</summary>
    [AtMost(PermitWay.RegionsMost)]
    public IReadOnlyList<string> ViaRegions { get; init; } = [];

    [Day]
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last valid day.</summary>
    [Day]
    public required DateOnly ValidTo { get; init; }

    public bool SingleUse { get; init; }

    /// <summary>延续、换发: the number of the permit that this one follows.</summary>
    [Text(64), Code]
    public string? Follows { get; init; }

    [AtMost(50)]
    public required IReadOnlyList<PermitLineRequest> Lines { get; init; }
}

/// <summary>One substance; without quantity it is a licence.</summary>
public sealed record PermitLineRequest
{
    [Text(32, MinimumLength = 1), Code]
    public required string Substance { get; init; }

    [Text(40)]
    public string? Quantity { get; init; }

    [Text(8, MinimumLength = 1)]
    public string Unit { get; init; } = "kg";

    public PermitBasis Basis { get; init; } = PermitBasis.Content;
}
