using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 变更: another seller or consignee, carrier, origin or destination. The event keeps what stood there before, and the
/// permit counts one version more. Quantity, variety and term are never changed: that is a new permit.
/// </summary>
public static class ChangePermit
{
    public static async Task<Results<Ok<PermitAnswer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string number, PermitChangeRequest request, TraceabilityDb db, PermitClerk clerk, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await clerk.FindAsync(number, person, cancellationToken) is not { } permit) return TypedResults.NotFound();
        if (await clerk.RefuseAsync(permit, person, cancellationToken) is { } foreign) return foreign;
        if (PermitLife.After(permit.Status, PermitAct.Change) is not { } after)
            return PermitClerk.NotOpen(permit, PermitAct.Change);
        Dictionary<string, Organisation> parties = await db.Organisations.AsNoTracking()
            .Where(o => o.Code == request.Counterparty || o.Code == request.Carrier)
            .ToDictionaryAsync(o => o.Code, cancellationToken);
        Dictionary<string, string[]> faults = Faults(request, parties);
        PermitWayForm way = await PermitWayForm.ReadAsync(
            null, request.OtherCarriers ?? [], request.ViaRegions ?? [], faults, db, cancellationToken);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);

        Id<Organisation>? counterparty = Known(request.Counterparty, parties) ?? permit.Counterparty;
        Id<Organisation>? carrier = Known(request.Carrier, parties) ?? permit.Carrier;
        string? from = request.FromRegion ?? permit.FromRegion;
        string? to = request.ToRegion ?? permit.ToRegion;
        string? others = request.OtherCarriers is null ? permit.OtherCarriers : PermitWay.Text(way.OtherCarriers);
        string? via = request.ViaRegions is null ? permit.ViaRegions : PermitWay.Text(way.ViaRegions);
        bool written = await clerk.WriteAsync(
            permit, PermitAct.Change, after, request.Reason,
            await clerk.DescribeAsync(permit, cancellationToken), person,
            ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            set => set.SetProperty(p => p.Counterparty, counterparty).SetProperty(p => p.Carrier, carrier)
                .SetProperty(p => p.FromRegion, from).SetProperty(p => p.ToRegion, to)
                .SetProperty(p => p.OtherCarriers, others).SetProperty(p => p.ViaRegions, via),
            cancellationToken);
        return written
            ? TypedResults.Ok(await clerk.AnswerAsync(permit, cancellationToken))
            : Recording.Refusals.Conflict(isOtherBody: false);
    }

    private static Id<Organisation>? Known(string? code, Dictionary<string, Organisation> parties) =>
        code is null ? null : parties[code].Id;

    private static Dictionary<string, string[]> Faults(
        PermitChangeRequest request, Dictionary<string, Organisation> parties)
    {
        Dictionary<string, string[]> faults = [];
        if (request is { Counterparty: null, Carrier: null, FromRegion: null, ToRegion: null, OtherCarriers: null,
            ViaRegions: null })
            faults["counterparty"] = [Tongue.Say("没有要变更的内容", "Nothing to change")];
        if (request.Counterparty is { } party && !parties.ContainsKey(party))
            faults["counterparty"] = [Tongue.Say("没有登记这个单位", "No such organisation on the register")];
        if (request.Carrier is { } carrier && !parties.ContainsKey(carrier))
            faults["carrier"] = [Tongue.Say("没有登记这个单位", "No such organisation on the register")];
        return faults;
    }
}

/// <summary>What is to stand on the permit from now on; what is left out stays.</summary>
public sealed record PermitChangeRequest
{
    /// <summary>USCC of the seller (purchase) or consignee (transport).</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Counterparty { get; init; }

    /// <summary>USCC of the carrier.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Carrier { get; init; }

    [Region, Code]
    public string? FromRegion { get; init; }

    [Region, Code]
    public string? ToRegion { get; init; }

    /// <summary>All carriers of other legs from now on.</summary>
    [AtMost(PermitWay.CarriersMost)]
    public IReadOnlyList<string>? OtherCarriers { get; init; }

    /// <summary>All 途经地区 from now on.</summary>
    [AtMost(PermitWay.RegionsMost)]
    public IReadOnlyList<string>? ViaRegions { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
