using System.Globalization;
using Traceability.Api.Language;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>What a scanned package does to a form: a line of its own with what the books know. Pure.</summary>
public static class ScannedLine
{
    /// <summary>Puts the package on the form and says so.</summary>
    /// <param name="goods">What the books say; null when they know no such package, or none one may see.</param>
    public static ScanSaid Put(RecordForm form, FormShape shape, PackageCode code, ScannedGoods? goods)
    {
        string shown = code.ReadingForm;
        if (form.Lines.Any(l => RecordLine.Code(l.Package) == code.Value))
            return new ScanSaid(false, Tongue.Say($"{shown} 已在单上", $"{shown} is on the form already"));
        if (goods?.Recall is { } recall)
            return new ScanSaid(false, Tongue.Say($"{shown} 已召回：{recall}", $"{shown} is recalled: {recall}"));
        RecordLine? last = form.Lines.LastOrDefault(l => !l.IsBlank);
        if (goods is null && !(shape.OpensLots || shape.Kind == MovementKind.Pack))
        {
            return new ScanSaid(false, Tongue.Say(
                $"账上没有 {shown}，请核对标签", $"{shown} is not on your books; check the label"));
        }

        RecordLine line = goods?.Product is { } product ? new RecordLine
        {
            Product = product.Code,
            Lot = goods.Lot,
            Package = code.Value,
            Unit = UnitOf(product.BaseUnit),
            Quantity = goods.Balance > 0 ? Number(goods.Balance, product.BaseUnit) : last?.Quantity,
        }
        : new RecordLine
        {
            Product = last?.Product, Lot = last?.Lot, Package = code.Value, Quantity = last?.Quantity,
            Unit = last?.Unit ?? "kg",
        };
        form.Lines.RemoveAll(l => l.IsBlank);
        form.Lines.Add(line);
        if (shape.TakesFromStore && form.Site is null or "") form.Site = goods?.Site;
        return new ScanSaid(true, Tongue.Say(
            $"已加入第 {form.Lines.Count} 行：{goods?.Product?.Name ?? line.Product} {line.Quantity} {line.Unit}",
            $"Line {form.Lines.Count}: {goods?.Product?.Name ?? line.Product} {line.Quantity} {line.Unit}"));
    }

    /// <summary>The unit in which people write a product.</summary>
    public static string UnitOf(BaseUnit unit) => unit switch
    {
        BaseUnit.Milligram => "kg",
        BaseUnit.Microlitre => "L",
        BaseUnit.Piece => "piece",
    };

    /// <summary>Exact, in that unit, as it would be typed.</summary>
    public static string Number(long units, BaseUnit unit)
    {
        if (unit == BaseUnit.Piece) return units.ToString(CultureInfo.InvariantCulture);
        string fraction = (units % 1_000_000).ToString("D6", CultureInfo.InvariantCulture).TrimEnd('0');
        string whole = (units / 1_000_000).ToString(CultureInfo.InvariantCulture);
        return fraction.Length == 0 ? whole : $"{whole}.{fraction}";
    }
}

/// <summary>The answer to a scan, said aloud by the page.</summary>
public sealed record ScanSaid(bool IsGood, string Text);
