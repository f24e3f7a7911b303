using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// Reads rows of movements.csv; a row with faults is refused with all of them and the reading goes on.
/// </summary>
internal sealed class MovementTable(BookTable table, BookMode mode, ImportTally tally)
{
    public static readonly string[] Required = ["id", "kind", "occurred_at", "uscc", "product", "lot", "quantity",
        "unit"];

    private static readonly string[] Counts = ["prescriptions", "prescribed_days"];

    private static readonly string[] Dispensing = ["department", "patient_group", .. Counts];

    public IEnumerable<BookRow> Rows()
    {
        while (table.Read())
        {
            tally.Read++;
            if (Parse() is { } row) yield return row;
        }
    }

    private BookRow? Parse()
    {
        List<BookFault> faults = [];
        void Fault(string column, string zh, string en) =>
            faults.Add(new BookFault(table.Name, table.Row, table["id"], column, zh, en));
        MovementKind? kind = BookValues.Word<MovementKind>(table["kind"]);
        if (kind is null or >= MovementKind.Order)
            Fault("kind", $"没有业务类型“{table["kind"]}”", $"There is no kind of movement \"{table["kind"]}\"");
        (DateTime Utc, int OffsetMinutes)? occurred = BookValues.Time(table["occurred_at"]);
        if (occurred is null) Fault("occurred_at", "业务时间不是 ISO 8601 时间", "The time is not ISO 8601");
        (DateTime Utc, int OffsetMinutes)? recorded = table.Optional("recorded_at") is { } text
            ? BookValues.Time(text) : occurred;
        if (recorded is null) Fault("recorded_at", "登记时间不是 ISO 8601 时间", "The time is not ISO 8601");
        Measure? measure = UnitName.TryMeasure(table["quantity"], table["unit"]);
        if (measure is null)
            Fault("quantity", "数量或单位不对，或不能精确到基本单位", "The quantity or unit is wrong, or not exact in base units");
        long? amount = table.Optional("amount_cny") is { } money ? BookValues.Scaled(money, 2) : null;
        if (table["amount_cny"].Length > 0 && amount is null) Fault("amount_cny", "金额不是两位小数的数", "Not an amount in fen");
        PaymentMeans? payment = BookValues.Payment(table["payment"]);
        if (table["payment"].Length > 0
            && payment is null) Fault("payment", "付款方式不对", "There is no such means of payment");
        bool isDispensed = kind == MovementKind.Dispense;
        PatientGroup? patients = isDispensed ? BookValues.Patients(table["patient_group"]) : null;
        if (isDispensed && table["patient_group"].Length > 0 && patients is null)
            Fault("patient_group", "没有这一患者类别", "There is no such group of patients");
        foreach (string count in isDispensed ? Counts : [])
            if (table[count].Length > 0 && BookValues.Count(table[count]) is null)
                Fault(count, "须为大于零的整数", "Not a whole number above zero");
        if (faults.Count > 0)
        {
            foreach (BookFault fault in faults.Skip(1)) tally.Refuse(fault, rows: 0);
            tally.Refuse(faults[0]);
            return null;
        }

        DraftHeader header = Header(occurred!.Value, recorded!.Value.Utc, amount, payment);
        header = isDispensed ? WithPatients(header, patients) : header with { Note = NoteOfPatients(header.Note) };
        return new BookRow(table.Row, kind!.Value, table.Optional("group"), header, Item(header, measure!.Value));
    }

    private DraftHeader Header((DateTime Utc, int OffsetMinutes) occurred, DateTime recorded, long? amount,
        PaymentMeans? payment) =>
        new()
        {
            RequestId = table["id"],
            Mode = mode,
            OccurredAt = occurred.Utc,
            OccurredOffsetMinutes = occurred.OffsetMinutes,
            RecordedAt = mode == BookMode.Historic ? recorded : null,
            Organisation = table["uscc"],
            Site = table.Optional("site"),
            Owner = table.Optional("owner"),
            Counterparty = table.Optional("counterparty"),
            CounterSite = table.Optional("counter_site"),
            Ref = table.Optional("ref"),
            Group = table.Optional("group"),
            PurchasePermit = table.Optional("purchase_permit"),
            TransportPermit = table.Optional("transport_permit"),
            Contract = table.Optional("contract"),
            Invoice = table.Optional("invoice"),
            Payment = payment,
            AmountFen = amount,
            Vehicle = table.Optional("vehicle"),
            Driver = table.Optional("driver"),
            Carrier = table.Optional("carrier"),
            PlannedArrival = table.Optional("planned_arrival") is { } planned ? BookValues.Time(planned)?.Utc : null,
            HandedOverBy = table.Optional("handed_over_by"),
            TakenOverBy = table.Optional("taken_over_by"),
            Purpose = table.Optional("purpose"),
            Reason = table.Optional("reason"),
            Note = Note(),
        };

    private DraftHeader WithPatients(DraftHeader header, PatientGroup? patients) => header with
    {
        Department = table.Optional("department"),
        PatientGroup = patients,
        Prescriptions = BookValues.Count(table["prescriptions"]),
        PrescribedDays = BookValues.Count(table["prescribed_days"]),
    };

    /// <summary>What only a dispensing has a field for is kept as a note elsewhere, as an unknown column is.</summary>
    private string? NoteOfPatients(string? note)
    {
        string said = string.Join("; ", Dispensing.Select(column => (column, Text: table[column]))
            .Where(c => c.Text.Length > 0).Select(c => $"{c.column}={c.Text}"));
        return said.Length == 0 ? note : note is null ? said : $"{note}; {said}";
    }

    private DraftItem Item(DraftHeader h, Measure measure) => new()
    {
        Product = table["product"],
        Lot = table["lot"],
        Package = table.Optional("package"),
        InnerPackage = table.Optional("inner_package"),
        Measure = measure,
        IsOutput = table["direction"].Equals("out", StringComparison.OrdinalIgnoreCase) || table["direction"] == "产出",
        Row = new DraftRow(h.RequestId, h.OccurredAt, h.RecordedAt ?? h.OccurredAt, h.AmountFen, h.TakenOverBy,
            h.Reason, h.Note),
    };

    private string? Note()
    {
        string? note = table.Optional("note");
        string? unknown = table.Unknown();
        if (unknown is null) return note;
        return note is null ? unknown : $"{note}; {unknown}";
    }
}
