using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Traces;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 责任倒查: the movements on the way of the goods, with the posts of each unit as of the day and who decided each paper.
/// </summary>
public sealed class ChainReader(TraceOffice office, TraceabilityDb db)
{
    /// <summary>The chain of every identified item of a case, each movement once.</summary>
    public async Task<IReadOnlyList<ResponsibleStep>> ReadAsync(
        CaseRecord record, CurrentPerson person, CancellationToken stop)
    {
        Dictionary<long, (TraceStep Step, HashSet<string> Products)> steps = [];
        foreach (SeizedItemRow item in record.Items.Where(i => i.Trace is not null))
        {
            if ((await office.AskAsync(QuestionOf(item), person, stop)).Graph is not { } graph) continue;
            ILookup<long, string> products = ProductsOf(graph);
            foreach (TraceStep step in await TraceSteps.ReadAsync(graph, db, stop))
                steps.TryAdd(step.Movement, (step, [.. products[step.Movement]]));
        }

        return ResponsibleChain.Of(await StepsAsync([.. steps.Values], stop));
    }

    internal static TraceQuestion QuestionOf(SeizedItemRow item) => item.Package is { } package
        ? new(TraceQuestion.Package, package, null, null, null, null, null)
        : new(TraceQuestion.Lot, item.Lot!, item.Product, null, null, null, null);

    private static ILookup<long, string> ProductsOf(TraceGraph graph)
    {
        Dictionary<long, string?> product = graph.Nodes.ToDictionary(n => n.Id, n => n.Product);
        return graph.Edges.Where(e => e.IsVisible)
            .SelectMany(e => new[] { product.GetValueOrDefault(e.From), product.GetValueOrDefault(e.To) }
                .OfType<string>().Select(p => (e.Movement, Product: p)))
            .Distinct().ToLookup(p => p.Movement, p => p.Product);
    }

    private async Task<IReadOnlyList<ChainStep>> StepsAsync(
        IReadOnlyList<(TraceStep Step, HashSet<string> Products)> steps, CancellationToken stop)
    {
        Dictionary<string, ChainUnit> units = await UnitsAsync(
            [
                .. steps.SelectMany(s => new[] { s.Step.Organisation, s.Step.Counterparty, s.Step.Carrier })
                    .OfType<TraceParty>().Select(p => p.Code).Distinct(),
            ], stop);
        Dictionary<string, ChainPermit> permits = await PermitsAsync(
            [
                .. steps.SelectMany(s => new[] { s.Step.PurchasePermit, s.Step.TransportPermit }).OfType<string>()
                    .Distinct(),
            ], stop);
        ILookup<string, SubstanceClass> classes = await ClassesAsync(
            [.. steps.SelectMany(s => s.Products).Distinct()], stop);
        return
        [
            .. from s in steps
               let unit = Of(s.Step.Organisation)
               where unit is not null
               select new ChainStep(
                   s.Step.Movement, s.Step.Kind, s.Step.OccurredAt, unit,
                   Of(s.Step.Counterparty), Of(s.Step.Carrier), s.Step.HandedOverBy, s.Step.TakenOverBy,
                   s.Step.Driver,
                   [
                       .. new[] { s.Step.PurchasePermit, s.Step.TransportPermit }.OfType<string>()
                           .Select(n => permits.GetValueOrDefault(n) ?? new ChainPermit(n, "—", null, null)),
                   ],
                   [.. s.Products.SelectMany(p => classes[p]).Distinct()], s.Step.Goods),
        ];

        ChainUnit? Of(TraceParty? party) => party is null ? null : units.GetValueOrDefault(party.Code);
    }

    private async Task<Dictionary<string, ChainUnit>> UnitsAsync(string[] codes, CancellationToken stop)
    {
        List<Organisation> units = await db.Organisations.AsNoTracking().Where(o => codes.Contains(o.Code))
            .ToListAsync(stop);
        Id<Organisation>[] ids = [.. units.Select(u => u.Id)];
        var people = (await (
            from p in db.People.AsNoTracking()
            where p.Organisation != null && ids.Contains(p.Organisation.Value)
            join t in db.PostTerms on p.Id equals t.Person into terms
            from t in terms.DefaultIfEmpty()
            select new
            {
                Unit = p.Organisation!.Value, p.Name, p.Role,
                From = t == null ? (DateOnly?)null : t.From,
                Until = t == null ? null : t.Until,
            }).ToListAsync(stop)).ToLookup(p => p.Unit);
        return units.ToDictionary(u => u.Code, u => new ChainUnit(
            u.Code, u.Name, u.Kinds, u.LegalRepresentative,
            [.. people[u.Id].Select(p => new ChainPost(p.Role, p.Name, p.From, p.Until))]));
    }

    /// <summary>Who decided: the officer whose sign-in granted the application for the paper, by name.</summary>
    private async Task<Dictionary<string, ChainPermit>> PermitsAsync(string[] numbers, CancellationToken stop)
    {
        var papers = await (
            from p in db.Permits.AsNoTracking()
            where numbers.Contains(p.Number)
            join o in db.Organisations on p.IssuedBy equals o.Id
            select new { p.Number, Agency = p.OutsideIssuer ?? o.Name }).ToListAsync(stop);
        var granted = (await (
            from a in db.PermitApplications.AsNoTracking()
            where a.GrantedNumber != null && numbers.Contains(a.GrantedNumber)
            join e in db.ApplicationEvents on a.Id equals e.Application
            where e.Act == ApplicationAct.Grant
            join u in db.Users on e.By equals u.Id
            join x in db.People on u.Person equals (Id<Person>?)x.Id into people
            from x in people.DefaultIfEmpty()
            select new { Number = a.GrantedNumber!, e.At, Name = x == null ? u.UserName : x.Name }).ToListAsync(stop))
            .GroupBy(e => e.Number).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.At).First());
        return papers.ToDictionary(p => p.Number, p => granted.TryGetValue(p.Number, out var by)
            ? new ChainPermit(p.Number, p.Agency, by.Name, ChinaTime.DayOf(by.At))
            : new ChainPermit(p.Number, p.Agency, null, null));
    }

    private async Task<ILookup<string, SubstanceClass>> ClassesAsync(string[] products, CancellationToken stop) =>
        (await (
            from p in db.Products.AsNoTracking()
            where products.Contains(p.Code)
            join c in db.ProductContents on p.Id equals c.Product
            join s in db.Substances on c.Substance equals s.Code
            select new { p.Code, s.Class }).Distinct().ToListAsync(stop)).ToLookup(p => p.Code, p => p.Class);
}
