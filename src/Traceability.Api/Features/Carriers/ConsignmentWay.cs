using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Carriers;

/// <summary>One consignment with its papers, its plan and what took place on the way, read at once.</summary>
internal sealed class ConsignmentWay
{
    private ConsignmentWay(Consignment consignment) => Consignment = consignment;

    public Consignment Consignment { get; }

    public Permit? Permit { get; private set; }

    public IReadOnlyList<TransportLeg> Plan { get; private set; } = [];

    public IReadOnlyList<LegHandover> Handovers { get; private set; } = [];

    /// <summary>Some of it has not arrived.</summary>
    public bool IsOnTheWay { get; private set; }

    public string FromRegion { get; private set; } = "";

    public string ToRegion { get; private set; } = "";

    private bool HasPrecursors { get; set; }

    private HashSet<string> KeyAreas { get; set; } = [];

    /// <summary>Who has it in hand now.</summary>
    public Id<Organisation> Holder => Chain[^1].Carrier;

    public IReadOnlyList<CustodyLeg> Chain => CustodyLeg.Of(Consignment, Handovers);

    /// <summary>Null when there is none that the person may see.</summary>
    public static async Task<ConsignmentWay?> FindAsync(
        long number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Consignment> id = new(number);
        if (await Visibility.Consignments(db, person).AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
            return null;
        ConsignmentWay way = new(found);
        await way.ReadAsync(db, cancellationToken);
        return way;
    }

    public LegFacts Facts(
        IReadOnlyDictionary<Id<Organisation>, Organisation> carriers, IReadOnlyList<TransportLeg> plan) => new()
        {
            HasPrecursors = HasPrecursors,
            FromRegion = FromRegion,
            ToRegion = ToRegion,
            KeyAreas = KeyAreas,
            Permit = Permit,
            Carriers = carriers,
            Plan = plan,
        };

    private async Task ReadAsync(TraceabilityDb db, CancellationToken cancellationToken)
    {
        Id<Consignment> id = Consignment.Id;
        Movement dispatch = await db.Movements.AsNoTracking()
            .SingleAsync(m => m.Id == Consignment.Dispatch, cancellationToken);
        DateOnly day = ChinaTime.DayOf(dispatch.OccurredAt);
        Permit = dispatch.TransportPermit is not { } paper ? null
            : await db.Permits.AsNoTracking().SingleAsync(p => p.Id == paper, cancellationToken);
        Plan = await db.TransportLegs.AsNoTracking().Where(l => l.Consignment == id).OrderBy(l => l.Number)
            .ToListAsync(cancellationToken);
        Handovers = await db.LegHandovers.AsNoTracking().Where(h => h.Consignment == id).OrderBy(h => h.Leg)
            .ToListAsync(cancellationToken);
        long holder = id.Value;
        IsOnTheWay = await db.Accounts.AsNoTracking()
            .Where(a => a.Kind == AccountKind.InTransit && a.Holder == holder)
            .WithBalance(db).AnyAsync(b => b.Balance > 0, cancellationToken);
        List<Substance> substances = await (
            from line in db.MovementLines.AsNoTracking()
            where line.Movement == dispatch.Id
            join lot in db.Lots on line.Commodity equals lot.Id
            join content in db.ProductContents on lot.Product equals content.Product
            join substance in db.Substances on content.Substance equals substance.Code
            select substance).Distinct().ToListAsync(cancellationToken);
        HasPrecursors = substances.Any(s => s.Class.IsPrecursor() && s.IsControlledOn(day));
        KeyAreas = GateFactsReader.KeyAreas(db, day);
        FromRegion = await RegionAsync(db, Consignment.FromSite, Consignment.Shipper, cancellationToken);
        ToRegion = await RegionAsync(db, Consignment.ToSite, Consignment.Consignee, cancellationToken);
    }

    private static async Task<string> RegionAsync(
        TraceabilityDb db, Id<Site>? site, Id<Organisation> unit, CancellationToken cancellationToken) =>
        (site is { } known
            ? await db.Sites.Where(s => s.Id == known).Select(s => s.Region).FirstOrDefaultAsync(cancellationToken)
            : null)
        ?? await db.Organisations.Where(o => o.Id == unit).Select(o => o.Region).SingleAsync(cancellationToken);
}
