using System.Globalization;
using System.Security.Cryptography;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Permits;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>What the form of an application holds, as it was typed.</summary>
public sealed class ApplicationInput
{
    private const int LinesMost = 50;

    public string? Do { get; set; }

    /// <summary>Made once for a form: kept twice, it is one application.</summary>
    public string? RequestId { get; set; } = RandomNumberGenerator.GetHexString(16);

    public string? PaperNumber { get; set; }

    public string? PaperIssuer { get; set; }

    public string? Counterparty { get; set; }

    public string? Carrier { get; set; }

    /// <summary>USCC of carriers of other legs, divided by commas.</summary>
    public string? OtherCarriers { get; set; }

    /// <summary>途经地区, divided by commas.</summary>
    public string? ViaRegions { get; set; }

    public string? FromRegion { get; set; }

    public string? ToRegion { get; set; }

    public string? Route { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidTo { get; set; }

    public string? Purpose { get; set; }

    public List<ApplicationLineInput> Lines { get; set; } = [];

    /// <summary>Room for so many lines.</summary>
    public void MakeRoom(int count)
    {
        while (Lines.Count < Math.Min(count, LinesMost)) Lines.Add(new ApplicationLineInput());
    }

    /// <summary>What a paper, or an earlier application, says already.</summary>
    public void TakeLines(IEnumerable<(string Substance, long? Quantity, BaseUnit Unit, PermitBasis Basis)> lines) =>
        Lines = [.. lines.Select(l =>
        {
            string[] shown = l.Quantity is { } units ? UnitName.Display(units, l.Unit).Split(' ') : [];
            return new ApplicationLineInput
            {
                Substance = l.Substance,
                Quantity = shown.FirstOrDefault(),
                Unit = l.Unit == BaseUnit.Piece ? "piece" : l.Unit == BaseUnit.Microlitre ? "L" : "kg",
                Basis = l.Basis,
            };
        })];

    public ApplicationRequest Request(ApplicationKind kind, string type, string? about, bool? singleUse) => new()
    {
        RequestId = InputCodes.Plain(RequestId) ?? "",
        Kind = kind,
        Type = type,
        About = InputCodes.Plain(about),
        PaperNumber = InputCodes.Plain(PaperNumber),
        PaperIssuer = InputCodes.Words(PaperIssuer),
        Counterparty = InputCodes.Party(Counterparty),
        Carrier = InputCodes.Party(Carrier),
        OtherCarriers = InputCodes.Several(OtherCarriers),
        ViaRegions = InputCodes.Several(ViaRegions),
        FromRegion = InputCodes.Plain(FromRegion),
        ToRegion = InputCodes.Plain(ToRegion),
        Route = InputCodes.Words(Route),
        ValidFrom = Day(ValidFrom),
        ValidTo = Day(ValidTo),
        SingleUse = singleUse,
        Purpose = InputCodes.Words(Purpose) ?? "",
        Lines = [.. Lines.Where(l => !l.IsEmpty).Select(l => new PermitLineRequest
        {
            Substance = InputCodes.Plain(l.Substance) ?? "",
            Quantity = InputCodes.Plain(l.Quantity),
            Unit = InputCodes.Plain(l.Unit) ?? "",
            Basis = l.Basis,
        })],
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
