using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>选标签: by lot, by range of codes, or those never printed.</summary>
public static class LabelChooser
{
    public static async Task<LabelChoice> ChooseAsync(
        string? lot, string? from, string? to, bool onlyNew, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (lot is null && from is null && to is null && !onlyNew) return new LabelChoice([], 0, true);
        IQueryable<Package> packages = Visibility.Packages(db, person).AsNoTracking();
        if (lot is not null) packages = packages.Where(p => db.Lots.Any(l => l.Id == p.Lot && l.Number == lot));
#pragma warning disable CA1309 // The database compares, in the order in which it sorts.
        if (from is not null)
        {
            string first = SheetChecks.CodeOf(from);
            packages = packages.Where(p => string.Compare(p.Code, first) >= 0);
        }

        if (to is not null)
        {
            string last = SheetChecks.CodeOf(to);
            packages = packages.Where(p => string.Compare(p.Code, last) <= 0);
        }
#pragma warning restore CA1309

        if (onlyNew)
            packages = packages.Where(p => p.IssuedBy == person.Organisation
                && !db.PrintedLabels.Any(l => l.Package == p.Id));
        var rows = await packages.OrderBy(p => p.Code)
            .Select(p => new { p.Code, Again = db.PrintedLabels.Any(l => l.Package == p.Id) })
            .Take(PrintSheet.LabelsMost + 1).ToListAsync(cancellationToken);
        bool complete = rows.Count <= PrintSheet.LabelsMost;
        return new LabelChoice(
            [.. rows.Take(PrintSheet.LabelsMost).Select(r => r.Code)], rows.Count(r => r.Again), complete);
    }

    /// <summary>One code a line, as a scanner or a person leaves them.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
    [
        .. (text ?? "").Split(['\n', '\r', ' ', ',', ';', '，', '；', '\t'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(SheetChecks.CodeOf).Distinct(),
    ];
}
