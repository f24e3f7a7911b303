using Traceability.Api.Language;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>
/// The movement in words and figures, to be read before it is sent: 发货 工业丙酮 2 件包装共 400 kg 给 ××，用 ××.
/// </summary>
public static class RecordSentence
{
    private const int ProductsMost = 4;

    public static string Of(RecordForm form, FormShape shape, FormChoices choices, RecordOutlook outlook)
    {
        List<string> parts = [$"{Kind(shape.Kind)} {Goods(form, shape, outlook)}".TrimEnd()];
        if (shape.Counterparty != FieldNeed.None && Name(choices.Partners, form.Counterparty) is { } partner)
            parts[0] += IsOut(shape.Kind)
                ? Tongue.Say($" 给 {partner}", $" to {partner}")
                : Tongue.Say($" 自 {partner}", $" from {partner}");
        if (shape.CounterSite == FieldNeed.Required && Name(choices.Sites, form.CounterSite) is { } target)
            parts[0] += Tongue.Say($" 到 {target}", $" to {target}");
        if (shape.Ref != FieldNeed.None && Given(form.Ref) is { } answered)
            parts.Add(Tongue.Say($"关联 {answered}", $"answers {answered}"));
        if (shape.PurchasePermit != FieldNeed.None && Given(form.PurchasePermit) is { } permit)
            parts.Add(Tongue.Say($"用 {permit}", $"under {permit}"));
        parts.AddRange(outlook.Permit.Where(p => p.Before != p.After).Select(p => Tongue.Say(
            $"{p.Substance}余量 {Quantity(p.Before, p.Unit)} → {Quantity(p.After, p.Unit)}",
            $"{p.Substance} left {Quantity(p.Before, p.Unit)} → {Quantity(p.After, p.Unit)}")));
        return string.Join(Tongue.Say("，", ", "), parts) + Tongue.Say("。", ".");
    }

    /// <summary>2,600 kg: as people say it, without zeros that say nothing; exact all the same.</summary>
    public static string Quantity(long units, BaseUnit unit)
    {
        if (unit == BaseUnit.Piece) return Tongue.Say($"{Grouped(units)} 件", $"{Grouped(units)} pcs");
        long whole = Math.Abs(units / 1_000_000);
        string fraction = Math.Abs(units % 1_000_000).ToString("D6", Plain).TrimEnd('0');
        string sign = units < 0 ? "−" : "";
        return $"{sign}{Grouped(whole)}{(fraction.Length > 0 ? "." + fraction : "")} "
            + (unit == BaseUnit.Milligram ? "kg" : "L");
    }

    public static string? Name(IReadOnlyList<Choice> choices, string? code) =>
        Given(code) is { } given ? choices.FirstOrDefault(c => c.Code == given) is { Name.Length: > 0 } known
            ? known.Name : given
        : null;

    private static string Goods(RecordForm form, FormShape shape, RecordOutlook outlook)
    {
        if (!shape.HasItems) return "";
        var products = outlook.Lines.Where(l => l is { Product: not null, Units: not null })
            .GroupBy(l => (Product: l.Product!, form.Lines[l.Index].IsOutput)).ToList();
        List<string> said = [.. products.Take(ProductsMost).Select(g =>
            Said(g.Key.Product, shape.HasOutputs ? g.Key.IsOutput : null, [.. g], form))];
        if (products.Count > ProductsMost)
            said.Add(Tongue.Say($"等 {products.Count} 种", $"and {products.Count - ProductsMost} more"));
        return string.Join(Tongue.Say("、", ", "), said);
    }

    private static string Said(Product product, bool? isOutput, IReadOnlyList<LineOutlook> lines, RecordForm form)
    {
        int packages = lines.Select(l => RecordLine.Code(form.Lines[l.Index].Package)).OfType<string>()
            .Distinct().Count();
        string sum = Quantity(lines.Sum(l => l.Units ?? 0), product.BaseUnit);
        string way = isOutput switch
        {
            null => "",
            true => Tongue.Say("产出 ", "output "),
            false => Tongue.Say("投入 ", "input "),
        };
        return way + (packages == 0 ? $"{product.Name} {sum}" : Tongue.Say(
            $"{product.Name} {packages} 个包装共 {sum}", $"{product.Name} {packages} packages, {sum} in all"));
    }

    private static bool IsOut(MovementKind kind) =>
        kind is MovementKind.Dispatch or MovementKind.Title or MovementKind.Export or MovementKind.Departed;

    private static string Kind(MovementKind kind) => Tongue.Say(kind.Zh(), kind.En());

    private static string Grouped(long value) => value.ToString("#,0", Plain);

    private static System.Globalization.CultureInfo Plain => System.Globalization.CultureInfo.InvariantCulture;
}
