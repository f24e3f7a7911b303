using Traceability.Api.Language;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Movements;

/// <summary>
/// What a movement would leave behind while it is typed: stock of each line before and after, what the permit has left.
/// Pure; the books are asked again when it is sent.
/// </summary>
public sealed record RecordOutlook(IReadOnlyList<LineOutlook> Lines, IReadOnlyList<PermitOutlook> Permit)
{
    public static readonly RecordOutlook Empty = new([], []);

    /// <summary>Lines that take more than there is.</summary>
    public IEnumerable<Finding> Shortages => Lines.Where(l => l.After < 0).Select(Short);

    public static RecordOutlook Of(
        RecordForm form, FormShape shape, IReadOnlyDictionary<string, Product> goods, IReadOnlyList<StockLine> stock,
        PermitLeft? permit)
    {
        Dictionary<(string, string, string?), long> left = stock.ToDictionary(
            s => (s.Product, s.Lot, s.Package), s => s.Balance);
        List<LineOutlook> lines = [];
        List<GoodsFacts> items = [];
        for (int i = 0; i < form.Lines.Count; i++)
        {
            RecordLine typed = form.Lines[i];
            Product? product = typed.Product is { } code ? goods.GetValueOrDefault(code.Trim()) : null;
            Measure? measure = UnitName.TryMeasure(typed.Quantity, typed.Unit) is { } m && m.Unit == product?.BaseUnit
                ? m : null;
            int side = shape.Direction(typed.IsOutput);
            (string, string, string?) key =
                (product?.Code ?? "", typed.Lot?.Trim() ?? "", RecordLine.Code(typed.Package));
            bool isShown = side != 0 && product is not null && !string.IsNullOrWhiteSpace(typed.Lot);
            long? before = isShown ? left.GetValueOrDefault(key) : null;
            long? after = before is { } now && measure is { } moved && moved.Units > 0
                && moved.Units <= Measure.Most ? now + (side * moved.Units) : null;
            if (after is { } then) left[key] = then;
            lines.Add(new LineOutlook(i, product, measure?.Units, before, after, typed.Lot));
            if (product is null || measure is not { Units: > 0 and <= Measure.Most } claim) continue;
            items.Add(new GoodsFacts
            {
                Item = i,
                Claim = new DraftItem { Product = product.Code, Lot = typed.Lot ?? "", Measure = claim },
                Product = product,
                Substances = [],
                Lot = default,
            });
        }

        return new RecordOutlook(lines, [.. (permit?.Lines ?? []).Select(l => Draw(l, items)).OfType<PermitOutlook>()]);
    }

    private static PermitOutlook? Draw(PermitLineLeft line, List<GoodsFacts> items)
    {
        PermitLineFacts facts = new(line.Line, line.Available, line.Reserved, line.Used);
        long drawn = items.Sum(g => PermitDraws.Amount(facts, g));
        return drawn == 0 && items.Count > 0 ? null : new PermitOutlook(
            line.Substance, line.Line.Unit, line.Line.Quantity ?? 0, line.Available, line.Available - drawn);
    }

    /// <summary>What the ledger would answer (B-001), said before it is asked.</summary>
    private static Finding Short(LineOutlook line)
    {
        BaseUnit unit = line.Product!.BaseUnit;
        string has = Spoken.Quantity(line.Before ?? 0, unit);
        string wants = Spoken.Quantity(line.Units ?? 0, unit);
        return new Finding(
            LedgerFindings.NegativeStock, Severity.Block, AlertLevel.Warning,
            "《易制毒化学品管理条例》第十九条（台账如实记载）", "Order 445, art. 19 (true ledgers)",
            $"{line.Product.Name} 批号 {line.Lot} 在库 {has}，不足 {wants}",
            $"Lot {line.Lot} of {line.Product.Name} has {has} on hand, less than {wants}",
            $"减少到 {has}，或先登记入库；实物与账不符请先盘点",
            $"Reduce to {has}, or record what came in first; if goods and books differ, count the stock",
            $"items[{line.Index}].quantity");
    }
}

/// <summary>A line in base units; null what is not known or does not change.</summary>
public sealed record LineOutlook(int Index, Product? Product, long? Units, long? Before, long? After, string? Lot);

/// <summary>What a permit has left of one substance, before and after.</summary>
public sealed record PermitOutlook(string Substance, BaseUnit Unit, long Granted, long Before, long After)
{
    /// <summary>Hundredths of what was granted.</summary>
    public int Percent(long units) => Granted <= 0 ? 0 : (int)Int128.Clamp((Int128)units * 100 / Granted, 0, 100);
}
