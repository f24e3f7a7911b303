using Traceability.Api.Features.Movements;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Features.Arrivals;

/// <summary>
/// A receipt while the goods are counted in: which packages were found, how much was weighed, what was on no list. Kept
/// by the browser until it is recorded. Pure.
/// </summary>
public sealed class ArrivalForm
{
    public string RequestId { get; set; } = "";

    /// <summary>Fixed when it is sent first, so that sending it again is the same receipt.</summary>
    public DateTimeOffset? OccurredAt { get; set; }

    public string? Site { get; set; }

    public string? HandedOverBy { get; set; }

    public string? TakenOverBy { get; set; }

    public string? Note { get; set; }

    public List<ArrivalLine> Lines { get; set; } = [];

    /// <summary>Codes that were scanned and are not of this consignment.</summary>
    public List<string> Strange { get; set; } = [];

    public int Found => Lines.Count(l => l.IsFound);

    public static ArrivalForm Of(Arrival arrival, string requestId) => new()
    {
        RequestId = requestId,
        Site = arrival.Site,
        HandedOverBy = arrival.Driver,
        Lines = [.. arrival.Left.Select(g => new ArrivalLine
        {
            Package = g.Package,
            // What has no label is weighed: it is there until somebody says otherwise.
            IsFound = g.Package is null,
            Quantity = ScannedLine.Number(g.Quantity, g.Unit),
        })],
    };

    /// <summary>Whether what the browser kept is about what is still on the way.</summary>
    public bool Fits(Arrival arrival) => Lines.Count == arrival.Left.Count
        && Lines.Zip(arrival.Left).All(pair => pair.First.Package == pair.Second.Package);

    public ScanSaid Scan(PackageCode code)
    {
        string shown = code.ReadingForm;
        if (Lines.Find(l => l.Package == code.Value) is not { } line)
        {
            if (!Strange.Contains(code.Value)) Strange.Add(code.Value);
            return new ScanSaid(false, Tongue.Say(
                $"{shown} 不在本票货里，不要收下，请联系发货单位", $"{shown} is not of this consignment: do not accept it"));
        }

        if (line.IsFound) return new ScanSaid(false, Tongue.Say($"{shown} 已扫过", $"{shown} was scanned before"));
        line.IsFound = true;
        int packages = Lines.Count(l => l.Package is not null);
        int found = Lines.Count(l => l.Package is not null && l.IsFound);
        return new ScanSaid(true, Tongue.Say($"第 {found} 件，共 {packages} 件", $"{found} of {packages}"));
    }

    /// <summary>The one receipt of what was found, and what cannot be read or is more than was sent.</summary>
    public MovementRequest ToRequest(Arrival arrival, DateTimeOffset now, bool isWarehouse, List<FieldFault> faults)
    {
        List<MovementItemRequest> items = [];
        foreach ((ArrivalLine line, ArrivingGoods sent) in Lines.Zip(arrival.Left).Where(pair => pair.First.IsFound))
        {
            string unit = ScannedLine.UnitOf(sent.Unit);
            string field = $"items[{items.Count}].quantity";
            if (UnitName.TryMeasure(line.Quantity, unit) is { } measure && measure.Units > sent.Quantity)
            {
                string over = RecordSentence.Quantity(measure.Units - sent.Quantity, sent.Unit);
                faults.Add(Faults.Of(
                    field, $"{sent.Name} {sent.Lot} 到货比发货多 {over}",
                    $"{over} more of {sent.Name} {sent.Lot} than was sent",
                    "先按发货数量收货，多出的部分请发货单位补登记发货", "Receive what was sent; the shipper records the rest"));
            }

            items.Add(new MovementItemRequest
            {
                Product = sent.Product, Lot = sent.Lot, Package = sent.Package,
                Quantity = InputText.Exact(line.Quantity), Unit = unit,
            });
        }

        if (items.Count == 0) faults.Add(Faults.Missing("items", "到货的货物", "goods that arrived"));
        if (string.IsNullOrWhiteSpace(Site)) faults.Add(Faults.Missing("site", "库房", "site"));
        return new MovementRequest
        {
            RequestId = RequestId,
            OccurredAt = OccurredAt ?? now,
            Site = Site,
            Owner = isWarehouse && arrival.Permit is null ? arrival.Owner : null,
            Counterparty = arrival.ShipperCode,
            Ref = arrival.Dispatch,
            HandedOverBy = Given(HandedOverBy),
            TakenOverBy = Given(TakenOverBy),
            Note = Given(Note),
            Items = items,
        };
    }

    /// <summary>少 0.5 kg: what stays in transit, by product; empty when everything arrived.</summary>
    public IReadOnlyList<string> Short(Arrival arrival) =>
    [
        .. Lines.Zip(arrival.Left).GroupBy(pair => (pair.Second.Product, pair.Second.Name, pair.Second.Unit))
            .Select(g => (g.Key, Left: g.Sum(pair => pair.Second.Quantity - Units(pair.First, pair.Second))))
            .Where(p => p.Left > 0)
            .Select(p => $"{p.Key.Name} {RecordSentence.Quantity(p.Left, p.Key.Unit)}"),
    ];

    /// <summary>发货单位的 20 个包装共 4,000 kg: what would be received.</summary>
    public Arrival Received(Arrival arrival) => arrival with
    {
        Left = [.. Lines.Zip(arrival.Left).Where(pair => pair.First.IsFound)
            .Select(pair => pair.Second with { Quantity = Units(pair.First, pair.Second) })],
    };

    private static long Units(ArrivalLine line, ArrivingGoods sent) => !line.IsFound ? 0
        : UnitName.TryMeasure(line.Quantity, ScannedLine.UnitOf(sent.Unit)) is { Units: >= 0 and <= Measure.Most } m
            ? m.Units : 0;
}
