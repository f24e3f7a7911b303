using System.Globalization;
using System.Text.Json;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Recording;
using Traceability.Domain;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Movements;

/// <summary>
/// A movement while it is typed, all as text; kept by the browser until it is recorded. Its request id is made once, so
/// that sending it again records nothing twice.
/// </summary>
public sealed class RecordForm
{
    private const string MinuteFormat = "yyyy-MM-dd'T'HH:mm";
    private const int FenDecimals = 2;

    public string RequestId { get; set; } = "";

    /// <summary>As the browser writes it, Asia/Shanghai.</summary>
    public string? OccurredAt { get; set; }

    public string? Site { get; set; }

    public string? Owner { get; set; }

    public string? Counterparty { get; set; }

    public string? CounterSite { get; set; }

    public string? Ref { get; set; }

    public string? PurchasePermit { get; set; }

    public string? TransportPermit { get; set; }

    public string? Contract { get; set; }

    public string? Invoice { get; set; }

    public string? Payment { get; set; }

    /// <summary>Yuan.</summary>
    public string? Amount { get; set; }

    public string? Vehicle { get; set; }

    public string? Driver { get; set; }

    public string? Carrier { get; set; }

    public string? PlannedArrival { get; set; }

    public string? HandedOverBy { get; set; }

    public string? TakenOverBy { get; set; }

    public string? Department { get; set; }

    public string? PatientGroup { get; set; }

    public string? Prescriptions { get; set; }

    public string? PrescribedDays { get; set; }

    public string? Purpose { get; set; }

    public string? Reason { get; set; }

    public string? Note { get; set; }

    public List<string> Confirmed { get; set; } = [];

    public List<RecordLine> Lines { get; set; } = [];

    /// <summary>Now, as the form writes it.</summary>
    public static string Minute(DateTimeOffset now) =>
        now.ToOffset(TimeSpan.FromMinutes(ChinaTime.OffsetMinutes))
            .ToString(MinuteFormat, CultureInfo.InvariantCulture);

    /// <summary>What the browser kept; null when it cannot be read.</summary>
    public static RecordForm? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<RecordForm>(kept);
        }
        catch (JsonException)
        {
            // Kept by another version of this page: begin anew.
            return null;
        }
    }

    /// <summary>The request, and what cannot be read as one. Lines left blank are left out.</summary>
    public MovementRequest ToRequest(FormShape shape, List<FieldFault> faults)
    {
        if (Time(OccurredAt) is null) faults.Add(Faults.Missing("occurredAt", "业务时间", "time of the act"));
        if (shape.Reason == FieldNeed.Required && string.IsNullOrWhiteSpace(Reason))
            faults.Add(Faults.Missing("reason", "原因", "reason"));
        long? fen = BookValues.Scaled((Amount ?? "").Trim(), FenDecimals);
        if (shape.Commerce != FieldNeed.None && !string.IsNullOrWhiteSpace(Amount) && fen is null or < 0)
            faults.Add(Faults.Of("amountFen", "金额不是到分的数", "The amount is no number of yuan and fen"));
        for (int i = 0; shape.HasItems && i < Lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(Lines[i].Product))
                faults.Add(Faults.Missing($"items[{i}].product", "产品", "product"));
            if (string.IsNullOrWhiteSpace(Lines[i].Lot) && shape.Lot == FieldNeed.Required)
                faults.Add(Faults.Missing($"items[{i}].lot", "批号", "lot"));
            if (string.IsNullOrWhiteSpace(Lines[i].Quantity))
                faults.Add(Faults.Missing($"items[{i}].quantity", "数量", "quantity"));
        }

        return new MovementRequest
        {
            RequestId = RequestId,
            OccurredAt = Time(OccurredAt) ?? DateTimeOffset.UnixEpoch,
            Site = Code(shape.Site, Site),
            Owner = Party(shape.Owner, Owner),
            Counterparty = Party(shape.Counterparty, Counterparty),
            CounterSite = Code(shape.CounterSite, CounterSite),
            Ref = Code(shape.Ref, Ref),
            PurchasePermit = Code(shape.PurchasePermit, PurchasePermit),
            TransportPermit = Code(shape.TransportPermit, TransportPermit),
            Contract = Code(shape.Commerce, Contract),
            Invoice = Code(shape.Commerce, Invoice),
            Payment = shape.Commerce != FieldNeed.None && Enum.TryParse(Payment, out PaymentMeans means)
                && Enum.IsDefined(means) ? means : null,
            AmountFen = shape.Commerce == FieldNeed.None || fen is < 0 ? null : fen,
            Vehicle = Code(shape.Transport, Vehicle),
            Driver = Code(shape.Transport, Driver),
            Carrier = Party(shape.Transport, Carrier),
            PlannedArrival = shape.Transport == FieldNeed.None ? null : Time(PlannedArrival),
            HandedOverBy = Code(shape.Persons, HandedOverBy),
            TakenOverBy = Code(shape.Persons, TakenOverBy),
            Department = Text(shape.Patients, Department),
            PatientGroup = shape.Patients != FieldNeed.None && Enum.TryParse(PatientGroup, out PatientGroup patients)
                && Enum.IsDefined(patients) ? patients : null,
            Prescriptions = Count(shape.Patients, Prescriptions, "prescriptions", faults),
            PrescribedDays = Count(shape.Patients, PrescribedDays, "prescribedDays", faults),
            Purpose = Text(shape.Purpose, Purpose),
            Reason = Text(shape.Reason, Reason),
            Note = Text(FieldNeed.Optional, Note),
            Confirmed = Confirmed,
            Items = shape.HasItems ? [.. Lines.Select(l => l.ToRequest(shape))] : [],
        };
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, out DateTime local)
            ? new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified),
                TimeSpan.FromMinutes(ChinaTime.OffsetMinutes))
            : null;

    private static int? Count(FieldNeed need, string? text, string field, List<FieldFault> faults)
    {
        if (Text(need, text) is not { } given) return null;
        if (int.TryParse(InputText.Exact(given), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            return count;
        faults.Add(Faults.Of(field, "须为整数", "A whole number"));
        return null;
    }

    private static string? Text(FieldNeed need, string? text) =>
        need == FieldNeed.None || string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Code(FieldNeed need, string? text) =>
        Text(need, text) is { } given ? InputText.Exact(given) : null;

    private static string? Party(FieldNeed need, string? text) => Code(need, text) is { } code
        ? UnifiedSocialCreditCode.TryParse(code, out UnifiedSocialCreditCode unit) ? unit.Value : code
        : null;
}
