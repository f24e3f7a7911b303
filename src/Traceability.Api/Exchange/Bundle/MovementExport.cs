using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>
/// movements.csv in book order. Orders and permit movements follow from permits.csv and the dispatches.
/// </summary>
internal sealed class MovementExport(TraceabilityDb db, IQueryable<Movement> chosen, BundleCodes codes)
{
    private const int PageSize = 500;

    private static readonly string[] Header =
    [
        "id", "kind", "occurred_at", "recorded_at", "uscc", "site", "owner", "counterparty", "counter_site", "product",
        "lot", "package", "inner_package", "direction", "quantity", "unit", "ref", "group", "purchase_permit",
        "transport_permit", "contract", "invoice", "payment", "amount_cny", "vehicle", "driver", "carrier",
        "planned_arrival", "handed_over_by", "taken_over_by", "purpose", "reason", "note",
        "department", "patient_group", "prescriptions", "prescribed_days",
    ];

    /// <summary>Returns how many rows were written.</summary>
    public async Task<long> WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        using CsvOut csv = new(stream, Header);
        Id<Movement> after = new(0);
        long rows = 0;
        while (true)
        {
            Id<Movement> from = after;
            List<Movement> movements = await chosen.AsNoTracking()
                .Where(m => m.Id > from && m.Kind < MovementKind.Order).OrderBy(m => m.Id).Take(PageSize)
                .ToListAsync(cancellationToken);
            if (movements.Count == 0) return rows;
            MovementPage page = new(db, movements);
            foreach (Movement movement in movements) rows += Write(csv, page, movement);
            after = movements[^1].Id;
        }
    }

    private long Write(CsvOut csv, MovementPage page, Movement m)
    {
        List<ExportLine> lines = [.. page.LinesOf(m.Id)];
        // A reversal says which row it takes back; its lines name the goods once more.
        if (m.Kind == MovementKind.Reversal) lines = [.. lines.DistinctBy(l => page.Reference(m, l))];
        Dictionary<int, SourceRow> rows = page.RowsOf(m.Id);
        for (int i = 0; i < lines.Count; i++)
        {
            SourceRow? row = m.Kind == MovementKind.Reversal ? null : rows.GetValueOrDefault(lines[i].Item);
            csv.Row(Cells(page, m, lines[i], row, i, lines.Count));
        }

        return lines.Count;
    }

    private IEnumerable<string?> Cells(
        MovementPage page, Movement m, ExportLine line, SourceRow? row, int index, int count)
    {
        Lot lot = page.Lot(line.Lot);
        Product product = codes.Product(lot.Product);
        string number = (index + 1).ToString(CultureInfo.InvariantCulture);
        string group = m.Kind == MovementKind.Reversal ? "" : row?.Group ?? (count > 1 ? m.RequestId : "");
        return
        [
            row?.RowId ?? (index == 0 ? m.RequestId : $"{m.RequestId}/{number}"), BundleWords.Of(m.Kind),
            BundleWords.Time(row?.OccurredAt ?? m.OccurredAt, m.OccurredOffsetMinutes),
            BundleWords.Time(row?.RecordedAt ?? m.RecordedAt, ChinaTime.OffsetMinutes), codes.Party(m.Organisation),
            codes.Site(m.Site), m.Owner == m.Organisation ? "" : codes.Party(m.Owner), codes.Party(m.Counterparty),
            codes.Site(m.CounterSite), product.Code, lot.Number, page.Package(line.Package),
            page.Package(line.Inner), Direction(m, line), line.Quantity.ToString(CultureInfo.InvariantCulture),
            UnitName.Of(product.BaseUnit), page.Reference(m, line), group, m.PurchasePermitNumber,
            m.TransportPermitNumber, m.Contract, m.Invoice, m.Payment is { } payment ? BundleWords.Of(payment) : "",
            BundleWords.Scaled(row is null ? m.AmountFen : row.AmountFen, 2), m.Vehicle, codes.Person(m.Driver),
            codes.Party(m.Carrier),
            m.PlannedArrival is { } planned ? BundleWords.Time(planned, ChinaTime.OffsetMinutes) : "",
            codes.Person(m.HandedOverBy), codes.Person(row is null ? m.TakenOverBy : row.TakenOverBy), m.Purpose,
            row is null ? m.Reason : row.Reason, row is null ? m.Note : row.Note, m.Department,
            m.PatientGroup is { } patients ? BundleWords.Of(patients) : "",
            m.Prescriptions?.ToString(CultureInfo.InvariantCulture),
            m.PrescribedDays?.ToString(CultureInfo.InvariantCulture),
        ];
    }

    private static string Direction(Movement m, ExportLine line) =>
        m.Kind == MovementKind.Transformation ? line.IsOutput ? "out" : "in" : "";
}
