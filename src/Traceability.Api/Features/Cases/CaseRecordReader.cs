using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Features.Traces;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Cases;

/// <summary>Reads what is written in a case.</summary>
public sealed class CaseRecordReader(TraceabilityDb db)
{
    public async Task<CaseRecord> ReadAsync(Case c, CancellationToken stop)
    {
        CaseNames names = await CaseNames.ReadAsync(db, c, stop);
        return new CaseRecord(
            c.Id.Value, c.Number, c.Title, c.Source, c.Region, CaseWords.Region(c.Region), c.Place, c.HappenedAt,
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
        List<CaseLinkRow> rows = [];
        foreach (CaseLink link in links)
        {
            rows.Add(new CaseLinkRow(link.Kind, link.Record, await WhatAsync(link, stop) ?? "—"));
        }

        return rows;
    }

    private Task<string?> WhatAsync(CaseLink link, CancellationToken stop)
    {
        Id<Alert> alert = new(link.Record);
        Id<Domain.Oversight.Tips.Tip> tip = new(link.Record);
        Id<LossReport> loss = new(link.Record);
        IQueryable<string> said = link.Kind == CaseSource.Alert
            ? db.Alerts.Where(a => a.Id == alert).Select(a => a.Rule + " " + a.MessageZh)
            : link.Kind == CaseSource.Tip ? db.Tips.Where(t => t.Id == tip).Select(t => t.Text)
            : db.LossReports.Where(r => r.Id == loss).Select(r => r.What);
        return said.FirstOrDefaultAsync(stop);
    }

    private async Task<IReadOnlyList<SeizedItemRow>> ItemsAsync(Case c, CancellationToken stop)
    {
        List<SeizedItem> items = await db.SeizedItems.AsNoTracking().Where(i => i.Case == c.Id).OrderBy(i => i.Number)
            .ToListAsync(stop);
        Id<SeizedItem>[] ids = [.. items.Select(i => i.Id)];
        ILookup<Id<SeizedItem>, EvidenceHandover> handovers = (await db.EvidenceHandovers.AsNoTracking()
            .Where(h => ids.Contains(h.Item)).OrderBy(h => h.Number).ToListAsync(stop)).ToLookup(h => h.Item);
        List<SeizedItemRow> rows = [];
        foreach (SeizedItem i in items)
        {
            string? package = i.Package is { } p
                ? await db.Packages.Where(x => x.Id == p).Select(x => x.Code).FirstOrDefaultAsync(stop) : null;
            (Lot? lot, Product? product) = await GoodsAsync(i, stop);
            string? substance = i.Substance is { } code
                ? await db.Substances.Where(s => s.Code == code).Select(s => s.NameZh).FirstOrDefaultAsync(stop) : null;
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

    private async Task<(Lot? Lot, Product? Product)> GoodsAsync(SeizedItem item, CancellationToken stop)
    {
        if (item.Lot is not { } id) return (null, null);
        Lot? lot = await db.Lots.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, stop);
        return (lot, lot is null ? null : await db.Products.AsNoTracking()
            .FirstOrDefaultAsync(p => p.Id == lot.Product, stop));
    }

    private async Task<IReadOnlyList<CaseRequestRow>> RequestsAsync(Case c, CaseNames names, CancellationToken stop)
    {
        List<AgencyRequest> requests = await db.AgencyRequests.AsNoTracking().Where(r => r.Case == c.Id)
            .OrderBy(r => r.Id).ToListAsync(stop);
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
        List<CaseMeasure> measures = await db.CaseMeasures.AsNoTracking().Where(m => m.Case == c.Id)
            .OrderBy(m => m.Id).ToListAsync(stop);
        Id<Organisation>[] units = [.. measures.Select(m => m.Unit).OfType<Id<Organisation>>().Distinct()];
        Dictionary<Id<Organisation>, (string Code, string Name)> against = (await db.Organisations.AsNoTracking()
            .Where(o => units.Contains(o.Id)).Select(o => new { o.Id, o.Code, o.Name }).ToListAsync(stop))
            .ToDictionary(o => o.Id, o => (o.Code, o.Name));
        return
        [
            .. measures.Select(m => new CaseMeasureRow(
                m.Id.Value, m.Unit is { } u ? against[u].Name : m.Person ?? "—", m.Unit is { } v ? against[v].Code
                    : null,
                m.Kind, m.AmountFen, m.Rule, m.Article, m.Facts, m.State, names.Person(m.ProposedBy),
                m.DecidedBy is { } by ? names.Person(by) : null, m.DecidedOn, m.PaperNumber, m.ExecutedOn)),
        ];
    }
}
