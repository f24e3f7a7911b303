using Microsoft.EntityFrameworkCore;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>What was counted, sampled and found.</summary>
public sealed partial class InspectionReader
{
    /// <summary>Parts per million of the declared content, where no setting says otherwise.</summary>
    private const int ToleranceUsual = 20_000;

    public async Task<IReadOnlyList<CountRow>> CountsAsync(Inspection inspection, CancellationToken stop)
    {
        var counts = await (
            from c in _db.InspectionCounts
            where c.Inspection == inspection.Id
            join s in _db.Sites on c.Site equals s.Id
            orderby c.Id
            select new
            {
                Count = c,
                s.Code,
                s.Name,
                By = _db.Users.Where(u => u.Id == c.By).Select(u => u.UserName).FirstOrDefault(),
            }).ToListAsync(stop);
        ILookup<Id<InspectionCount>, InspectionCountLine> lines = (await _db.InspectionCountLines.AsNoTracking()
            .Where(l => _db.InspectionCounts.Any(c => c.Id == l.Count && c.Inspection == inspection.Id))
            .OrderBy(l => l.Number).ToListAsync(stop)).ToLookup(l => l.Count);
        return [.. counts.Select(c => new CountRow(
            c.Count.Id.Value, c.Code, c.Name, c.Count.CountedAt, c.Count.At, c.By,
            Number(c.Count.Id, CountMark.Found), Number(c.Count.Id, CountMark.Missing),
            Number(c.Count.Id, CountMark.Strange), Number(c.Count.Id, CountMark.Differs),
            [.. lines[c.Count.Id].Where(l => l.Mark != CountMark.Found).Select(l => new CountLineRow(
                l.Mark, l.Product, l.ProductName, l.Lot, l.Package, l.Unit, l.Book, l.Found, l.Remark))]))];

        int Number(Id<InspectionCount> count, CountMark mark) => lines[count].Count(l => l.Mark == mark);
    }

    public async Task<IReadOnlyList<SampleRow>> SamplesAsync(Inspection inspection, CancellationToken stop)
    {
        var samples = await (
            from s in _db.InspectionSamples
            where s.Inspection == inspection.Id
            join l in _db.Lots on s.Lot equals l.Id
            join p in _db.Products on l.Product equals p.Id
            orderby s.Id
            select new
            {
                Sample = s,
                Product = p.Code,
                ProductName = p.Name,
                p.BaseUnit,
                Lot = l.Number,
                Package = _db.Packages.Where(k => k.Id == s.Package).Select(k => k.Code).FirstOrDefault(),
                Content = _db.ProductContents.Where(c => c.Product == p.Id).Sum(c => c.NanogramsPerUnit),
                IsMedicine = _db.ProductContents.Any(c => c.Product == p.Id && _db.Substances.Any(
                    x => x.Code == c.Substance && (x.Class == SubstanceClass.Narcotic
                        || x.Class == SubstanceClass.Psychotropic1 || x.Class == SubstanceClass.Psychotropic2))),
            }).ToListAsync(stop);
        ILookup<Id<InspectionSample>, SampleResult> results = (await _db.SampleResults.AsNoTracking()
            .Where(r => _db.InspectionSamples.Any(s => s.Id == r.Sample && s.Inspection == inspection.Id))
            .OrderBy(r => r.Id).ToListAsync(stop)).ToLookup(r => r.Sample);
        var reports = await _db.RecordFiles.Where(f => _db.SampleResults.Any(r => r.Report == f.Id
                && _db.InspectionSamples.Any(s => s.Id == r.Sample && s.Inspection == inspection.Id)))
            .Select(f => new { f.Id, f.Hash }).ToDictionaryAsync(f => f.Id, f => f.Hash, stop);
        int tolerance = await SettingReader.NumberAsync(
            _db, SettingNames.AssayTolerancePpm, ToleranceUsual, ChinaTime.DayOf(desk.Now), stop);
        return [.. samples.Select(s =>
        {
            long? declared = AssayCheck.Declared(s.BaseUnit, s.Content);
            return new SampleRow(
                s.Sample.Id.Value, s.Sample.Number, s.Sample.SealNumber, s.Product, s.ProductName, s.Lot, s.Package,
                s.Sample.Quantity, s.BaseUnit, s.Sample.TakenBy, s.Sample.InPresenceOf, s.Sample.Laboratory,
                s.Sample.At, declared,
                [.. results[s.Sample.Id].Select(r => new ResultRow(
                    r.Laboratory, r.Method, r.AssayMilliPercent, r.PurityMilliPercent, r.Marks, r.Opinion, r.Day,
                    r.Report?.Value,
                    r.Report is { } report && reports.TryGetValue(report, out byte[]? hash)
                        ? Convert.ToHexStringLower(hash) : null,
                    r.At, r.AssayMilliPercent is { } assay && declared is { } told
                        && AssayCheck.IsBelow(assay, told, tolerance)))])
            {
                IsMedicine = s.IsMedicine,
            };
        })];
    }

    public async Task<IReadOnlyList<FindingRow>> FindingsAsync(Inspection inspection, CancellationToken stop)
    {
        var findings = await (
            from f in _db.InspectionFindings.AsNoTracking()
            where f.Inspection == inspection.Id
            join o in _db.Organisations on f.Agency equals o.Id
            orderby f.Number
            select new { Finding = f, o.Name }).ToListAsync(stop);
        var events = (await (
            from e in _db.FindingEvents
            where _db.InspectionFindings.Any(f => f.Id == e.Finding && f.Inspection == inspection.Id)
            join u in _db.Users on e.By equals u.Id into people
            from u in people.DefaultIfEmpty()
            orderby e.Number
            select new
            {
                e.Finding,
                Row = new FindingEventRow(
                    e.Number, e.Act, e.After, e.Text, e.DueOn, u == null ? null : u.UserName, e.At),
            }).ToListAsync(stop)).ToLookup(e => e.Finding, e => e.Row);
        return [.. findings.Select(f => new FindingRow(
            f.Finding.Id.Value, f.Finding.Number, f.Name, f.Finding.Text, f.Finding.Rule, f.Finding.Article,
            f.Finding.Level, f.Finding.RectifyBy, f.Finding.DueOn, f.Finding.State, f.Finding.RectifiedOn,
            f.Finding.At, [.. events[f.Finding.Id]]))];
    }
}
