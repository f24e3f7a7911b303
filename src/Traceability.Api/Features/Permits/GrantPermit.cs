using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 核发: an authority grants a permit to an organisation it oversees. The same number twice is one permit.
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
        Dictionary<string, string[]> faults = Faults(request, holder, db);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        Organisation agency = await db.Organisations.AsNoTracking().SingleAsync(o =>
            o.Id == person.Organisation, cancellationToken);
        Permit permit = Permit(request, holder!, agency, ids);
        DraftHeader header = new()
        {
            RequestId = $"grant:{request.Number}",
            Mode = BookMode.Live,
            OccurredAt = ChinaTime.StartOf(request.ValidFrom),
            Organisation = agency.Code,
            Counterparty = holder!.Code,
            PurchasePermit = request.Number,
            Note = string.Join(';', request.Lines.Select(l => $"{l.Substance}={l.Quantity}{l.Unit}")),
        };
        RecordOutcome outcome = await recorder.GrantAsync(permit, agency, header, new EnteredBy(person.UserId));
        if (outcome is RecordOutcome.Busy) return Refusals.Busy(context);
        if (outcome is not RecordOutcome.Recorded recorded)
            return Refusals.Conflict(outcome is RecordOutcome.Conflict { IsOtherBody: true });
        PermitAnswer answer = (await PermitPage.ReadAsync(
            db, db.Permits.Where(p => p.Number == request.Number), cancellationToken))[0];
        return recorded.IsRepeat
            ? TypedResults.Ok(answer) : TypedResults.Created($"/api/permits/{answer.Number}", answer);
    }

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
            if (!db.Substances.Any(s => s.Code == line.Substance))
                Add($"lines[{i}].substance", "管制物质编码不存在", "No such substance");
            if (line.Quantity is not null && UnitName.TryMeasure(line.Quantity, line.Unit) is not { Units: > 0 })
                Add($"lines[{i}].quantity", "数量须为正数且可精确到基本单位", "The quantity is positive and exact in base units");
        }

        return faults;
    }

    private static Permit Permit(PermitRequest r, Organisation holder, Organisation agency, IdSource ids)
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
            SingleUse = r.SingleUse,
            IssuedBy = agency.Id,
            Status = PermitStatus.Valid,
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
    [StringLength(58, MinimumLength = 1)]
    public required string Number { get; init; }

    /// <summary>PT-… of the permit types.</summary>
    public required string Type { get; init; }

    /// <summary>USCC of the holder.</summary>
    public required string Holder { get; init; }

    [RegularExpression("^[0-9]{6}$")]
    public string? FromRegion { get; init; }

    [RegularExpression("^[0-9]{6}$")]
    public string? ToRegion { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last valid day.</summary>
    public required DateOnly ValidTo { get; init; }

    public bool SingleUse { get; init; }

    [MaxLength(50)]
    public required IReadOnlyList<PermitLineRequest> Lines { get; init; }
}

/// <summary>One substance; without quantity it is a licence.</summary>
public sealed record PermitLineRequest
{
    public required string Substance { get; init; }

    [StringLength(40)]
    public string? Quantity { get; init; }

    [StringLength(8)]
    public string Unit { get; init; } = "kg";

    public PermitBasis Basis { get; init; } = PermitBasis.Content;
}
