using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Records;
using Traceability.Api.Features.Tips;
using Traceability.Api.Features.Traces;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Cases;

/// <summary>Reads what is written in a case.</summary>
public sealed class CaseRecordReader(TraceabilityDb db)
{
    public async Task<CaseRecord> ReadAsync(Case c, CancellationToken stop) =>
        await ReadAsync(c, await CaseNames.ReadAsync(db, c, stop), stop);

    internal async Task<CaseRecord> ReadAsync(Case c, CaseNames names, CancellationToken stop)
    {
        // Always in Chinese: a signature stands under it.
        string region = Tongue.Recorded(() => PartyWords.Region(c.Region));
        return new CaseRecord(
            c.Id.Value, c.Number, c.Title, c.Source, c.Region, region, c.Place, c.HappenedAt,
            c.Summary, names.Unit(c.Agency), c.OpenedAt, await MembersAsync(c, names, stop), await LinksAsync(c, stop),
            await ItemsAsync(c, stop), await RequestsAsync(c, names, stop), await MeasuresAsync(c, names, stop),
            [
                .. (await RecordFiles.ListAsync(db, RecordKind.Case, c.Id.Value, stop)).Select(f => new CaseFileRow(
                    f.Id, f.Part, f.FileName, f.Hash, f.AddedAt, f.By)),
            ]);
    }

    private async Task<IReadOnlyList<CaseMemberRow>> MembersAsync(Case c, CaseNames names, CancellationToken stop) =>
    [
        .. (await db.CaseMembers.AsNoTracking().Where(m => m.Case == c.Id).OrderBy(m => m.Id).ToListAsync(stop))
            .Select(m => new CaseMemberRow(
                names.UserName(m.User), names.Person(m.User), names.Unit(m.Organisation), m.Role, m.Reason, m.Until,
                m.AddedAt, m.RemovedAt)),
    ];

    private async Task<IReadOnlyList<CaseLinkRow>> LinksAsync(Case c, CancellationToken stop)
    {
        List<CaseLink> links = await db.CaseLinks.AsNoTracking().Where(l => l.Case == c.Id)
            .OrderBy(l => l.At).ToListAsync(stop);
        Dictionary<(CaseSource, long), string> said = [];
        foreach (CaseSource kind in links.Select(l => l.Kind).Distinct())
        {
            long[] records = [.. links.Where(l => l.Kind == kind).Select(l => l.Record)];
            foreach ((long record, string text) in await SaidAsync(kind, records, stop)) said[(kind, record)] = text;
        }

        return [.. links.Select(l => new CaseLinkRow(
            l.Kind, l.Record, said.GetValueOrDefault((l.Kind, l.Record), "—")))];
    }

    private async Task<IEnumerable<(long Record, string Text)>> SaidAsync(
        CaseSource kind, long[] records, CancellationToken stop)
    {
        if (kind == CaseSource.Alert)
        {
            Id<Alert>[] alerts = [.. records.Select(r => new Id<Alert>(r))];
            return (await db.Alerts.Where(a => alerts.Contains(a.Id))
                .Select(a => new { a.Id, a.Rule, a.MessageZh }).ToListAsync(stop))
                .Select(a => (a.Id.Value, $"{a.Rule} {a.MessageZh}"));
        }

        if (kind == CaseSource.Tip)
        {
            Id<Tip>[] tips = [.. records.Select(r => new Id<Tip>(r))];
            // Who told is protected (《禁毒法》第九条): the words of a tip stay with the tip, and out of the dossier.
            return (await db.Tips.Where(t => tips.Contains(t.Id)).Select(t => new { t.Id, t.Category })
                .ToListAsync(stop)).Select(t => (
                    t.Id.Value,
                    Tongue.Recorded(() => TipWords.Of(t.Category)) + "（为保护举报人，线索内容不入卷：《禁毒法》第九条）"));
        }

        Id<LossReport>[] losses = [.. records.Select(r => new Id<LossReport>(r))];
        return (await db.LossReports.Where(r => losses.Contains(r.Id)).Select(r => new { r.Id, r.What })
            .ToListAsync(stop)).Select(r => (r.Id.Value, r.What));
    }

    private async Task<IReadOnlyList<SeizedItemRow>> ItemsAsync(Case c, CancellationToken stop)
    {
        List<SeizedItem> items = await db.SeizedItems.AsNoTracking().Where(i => i.Case == c.Id).OrderBy(i => i.Number)
            .ToListAsync(stop);
        if (items.Count == 0) return [];
        Id<SeizedItem>[] ids = [.. items.Select(i => i.Id)];
        ILookup<Id<SeizedItem>, EvidenceHandover> handovers = (await db.EvidenceHandovers.AsNoTracking()
            .Where(h => ids.Contains(h.Item)).OrderBy(h => h.Number).ToListAsync(stop)).ToLookup(h => h.Item);
        (Dictionary<Id<Package>, string> codes, Dictionary<Id<Commodity>, (Lot Lot, Product Product)> goods,
            Dictionary<string, string> named) = await GoodsAsync(items, stop);
        List<SeizedItemRow> rows = [];
        foreach (SeizedItem i in items)
        {
            string? package = i.Package is { } p ? codes.GetValueOrDefault(p) : null;
            (Lot? lot, Product? product) = i.Lot is { } of ? goods.GetValueOrDefault(of) : default;
            string? substance = i.Substance is { } code ? named.GetValueOrDefault(code) : null;
            TraceQuestion? trace = package is not null
                ? new(TraceQuestion.Package, package, null, null, null, null, null)
                : lot is not null ? new(TraceQuestion.Lot, lot.Number, product!.Code, null, null, null, null) : null;
            rows.Add(new SeizedItemRow(
                i.Id.Value, i.Number, i.Mark, i.Code, i.LotMark, i.Substance, substance, i.Description,
                UnitName.Display(i.Quantity, i.Unit), i.Region, i.FoundAt, i.SealNumber, i.FirstOfficer,
                i.SecondOfficer, package, product?.Code, product?.Name, lot?.Number, i.Seizure?.Value, trace?.Address,
                [
                    .. handovers[i.Id].Select(h => new EvidenceHandoverRow(
                        h.Number, h.From, h.To, h.Place, h.IsSealWhole, h.SealNumber, h.Reason, h.At)),
                ]));
        }

        return rows;
    }

    /// <summary>What the items are, read at once.</summary>
    private async Task<(Dictionary<Id<Package>, string> Codes,
        Dictionary<Id<Commodity>, (Lot Lot, Product Product)> Goods, Dictionary<string, string> Substances)> GoodsAsync(
        List<SeizedItem> items, CancellationToken stop)
    {
        Id<Package>[] packages = [.. items.Select(i => i.Package).OfType<Id<Package>>().Distinct()];
        Id<Commodity>[] lots = [.. items.Select(i => i.Lot).OfType<Id<Commodity>>().Distinct()];
        string[] substances = [.. items.Select(i => i.Substance).OfType<string>().Distinct()];
        // Most of what is seized is not identified yet: then there is nothing to ask.
        return (
            packages.Length == 0 ? [] : await db.Packages.Where(p => packages.Contains(p.Id))
                .ToDictionaryAsync(p => p.Id, p => p.Code, stop),
            lots.Length == 0 ? [] : (await (
                from l in db.Lots.AsNoTracking()
                where lots.Contains(l.Id)
                join p in db.Products.AsNoTracking() on l.Product equals p.Id
                select new { Lot = l, Product = p }).ToListAsync(stop))
                .ToDictionary(g => g.Lot.Id, g => (g.Lot, g.Product)),
            substances.Length == 0 ? [] : await db.Substances.Where(s => substances.Contains(s.Code))
                .ToDictionaryAsync(s => s.Code, s => s.NameZh, stop));
    }

    private async Task<IReadOnlyList<CaseRequestRow>> RequestsAsync(Case c, CaseNames names, CancellationToken stop)
    {
        List<AgencyRequest> requests = await db.AgencyRequests.AsNoTracking().Where(r => r.Case == c.Id)
            .OrderBy(r => r.Id).ToListAsync(stop);
        if (requests.Count == 0) return [];
        Id<AgencyRequest>[] ids = [.. requests.Select(r => r.Id)];
        ILookup<Id<AgencyRequest>, RequestEvent> events = (await db.RequestEvents.AsNoTracking()
            .Where(e => ids.Contains(e.Request)).OrderBy(e => e.Number).ToListAsync(stop)).ToLookup(e => e.Request);
        return
        [
            .. requests.Select(r => new CaseRequestRow(
                r.Id.Value, r.Number, names.Unit(r.To), r.What, r.LegalGround, r.DueOn, r.State, r.Answer,
                [.. events[r.Id].Select(e => new AgencyRequestStep(e.Number, e.Act, e.Text, e.At))])),
        ];
    }

    private async Task<IReadOnlyList<CaseMeasureRow>> MeasuresAsync(Case c, CaseNames names, CancellationToken stop)
    {
        var measures = await (
            from m in db.CaseMeasures.AsNoTracking()
            where m.Case == c.Id
            join o in db.Organisations on m.Unit equals (Id<Organisation>?)o.Id into against
            from o in against.DefaultIfEmpty()
            orderby m.Id
            select new { Measure = m, Code = o == null ? null : o.Code, Name = o == null ? null : o.Name })
            .ToListAsync(stop);
        return
        [
            .. from row in measures
               let m = row.Measure
               select new CaseMeasureRow(
                   m.Id.Value, row.Name ?? m.Person ?? "—", row.Code, m.Kind, m.AmountFen, m.Rule, m.Article,
                   m.Facts, m.State, names.Person(m.ProposedBy), m.DecidedBy is { } hand ? names.Person(hand) : null,
                   m.DecidedOn, m.PaperNumber, m.ExecutedOn, m.NotifiedOn, m.Heard),
        ];
    }
}
