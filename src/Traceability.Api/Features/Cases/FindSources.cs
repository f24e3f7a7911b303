using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Traces;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 来源倒查: of a torn label the packages it may be, and of every item the shortages in the books it may come from, the
/// likeliest first, each with its reasons. It proves nothing; a person decides.
/// </summary>
public static class FindSources
{
    public const int SourcesMost = 20;

    public static async Task<Results<Ok<ItemSources>, NotFound>> Handle(
        long number, long item, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.LookAsync(number, LookWay.Api, $"sources {item}", person, cancellationToken) is not { } seat
            || await IdentifyItem.FindItemAsync(seat.Case, item, db, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        return TypedResults.Ok(await ReadAsync(found, db, person, cancellationToken));
    }

    internal static async Task<ItemSources> ReadAsync(
        SeizedItem item, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        (IReadOnlyList<PackageCandidate> packages, bool isComplete) = ([], true);
        if (item.Code is { } read && item.Mark == ItemMark.DamagedCode
            && DamagedCode.TryParse(read, out DamagedCode torn))
        {
            (packages, isComplete) = await TracePackage.LookForAsync(
                Visibility.Packages(db, person).AsNoTracking(), torn, stop);
        }

        (IReadOnlyList<ItemSource> sources, bool isAll) = await RankAsync(item, db, person, stop);
        return new ItemSources(packages, isComplete, sources, isAll);
    }

    private static async Task<(IReadOnlyList<ItemSource> Sources, bool IsAll)> RankAsync(
        SeizedItem item, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        (IReadOnlyList<SourceFound> found, bool isAll) = await SourceReader.ReadAsync(
            db, Visibility.Accounts(db, person), item.Substance, item.FoundAt, stop);
        Dictionary<long, SourceFound> byKey = found.ToDictionary(f => f.Candidate.Key);
        FoundGoods goods = new(
            item.Substance, item.LotMark, item.Quantity, item.Unit, item.Region, item.FoundAt);
        RankedSource[] ranked = [.. SourceRanking.Rank(goods, found.Select(f => f.Candidate)).Take(SourcesMost)];
        Id<Organisation>[] units = [.. ranked.Select(r => byKey[r.Candidate.Key].Unit).Distinct()];
        Dictionary<Id<Organisation>, (string Code, string Name)> names = (await db.Organisations.AsNoTracking()
            .Where(o => units.Contains(o.Id)).Select(o => new { o.Id, o.Code, o.Name }).ToListAsync(stop))
            .ToDictionary(o => o.Id, o => (o.Code, o.Name));
        return ([.. ranked.Select((r, i) => Of(i + 1, r, byKey[r.Candidate.Key], names))], isAll);
    }

    private static ItemSource Of(
        int rank, RankedSource r, SourceFound f, Dictionary<Id<Organisation>, (string Code, string Name)> names)
    {
        (string code, string name) = names.GetValueOrDefault(f.Unit, ("", "—"));
        TraceQuestion trace = f.Consignment is { } way
            ? new(TraceQuestion.Consignment, way.ToString(System.Globalization.CultureInfo.InvariantCulture), null,
                null, null, null, null)
            : new(TraceQuestion.Lot, r.Candidate.Lot, f.Product, null, null, null, null);
        return new ItemSource(
            rank, r.Total, r.Candidate.Trouble, code, name, f.Product, f.ProductName, r.Candidate.Lot,
            UnitName.Display(r.Candidate.Missing, r.Candidate.Unit), r.Candidate.Since, f.Movement.Value, trace.Address,
            [.. r.Points.Select(p => new ItemSourceReason(p.Points, Tongue.Say(p.Zh, p.En)))]);
    }
}

/// <summary>What an item may be, and where it may come from.</summary>
/// <param name="IsComplete">False when more packages fit a torn label than are listed.</param>
/// <param name="AreAllCompared">False when there are more shortages in the books than were compared.</param>
public sealed record ItemSources(
    IReadOnlyList<PackageCandidate> Packages, bool IsComplete, IReadOnlyList<ItemSource> Sources,
    bool AreAllCompared);

/// <summary>A shortage in the books that the item may come from.</summary>
/// <param name="Trace">The page of its trace.</param>
public sealed record ItemSource(
    int Rank, int Points, SourceTrouble Trouble, string Organisation, string OrganisationName, string Product,
    string ProductName, string Lot, string Missing, DateTime Since, long Movement, string Trace,
    IReadOnlyList<ItemSourceReason> Reasons);

/// <summary>What speaks for it.</summary>
public sealed record ItemSourceReason(int Points, string Text);
