using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Domain.Rules;

/// <summary>A permit line from which a movement would take more than there is.</summary>
internal sealed record PermitExcess(
    GoodsFacts First, string NameZh, string NameEn, BaseUnit Unit, Int128 Wanted, long Left)
{
    public static IEnumerable<PermitExcess> Of(
        MovementFacts facts, PermitFacts permit, Func<PermitLineFacts, long> left)
    {
        foreach (PermitLineFacts line in permit.Lines.Where(l => l.Line.Quantity > 0))
        {
            GoodsFacts[] drawing = [.. facts.Goods.Where(g => PermitDraws.Amount(line, g) > 0)];
            Int128 wanted = drawing.Aggregate(Int128.Zero, (sum, g) => sum + PermitDraws.Amount(line, g));
            if (drawing.Length == 0 || wanted <= left(line)) continue;
            Substance? substance = drawing[0].Substances.FirstOrDefault(s => s.Code == line.Line.Substance);
            yield return new PermitExcess(
                drawing[0],
                substance?.NameZh ?? line.Line.Substance,
                substance?.NameEn ?? line.Line.Substance,
                line.Line.Unit,
                wanted,
                left(line));
        }
    }

    public static string SayZh(
        PermitFacts permit,
        IReadOnlyList<(GoodsFacts Goods, Substance Substance)> strange,
        IReadOnlyList<PermitExcess> over)
    {
        IEnumerable<string> parts = over.Select(o =>
            $"{o.NameZh} 本次 {Wording.Sum(o.Wanted, o.Unit, Wording.Zh)}，余量 {Wording.Zh(o.Left, o.Unit)}");
        if (strange.Count > 0)
            parts = parts.Prepend($"证上没有 {string.Join('、', strange.Select(s => s.Substance.NameZh).Distinct())}");
        return $"超出 {permit.Permit.Number}：{string.Join('；', parts)}";
    }

    public static string SayEn(
        PermitFacts permit,
        IReadOnlyList<(GoodsFacts Goods, Substance Substance)> strange,
        IReadOnlyList<PermitExcess> over)
    {
        IEnumerable<string> parts = over.Select(o =>
            $"{o.NameEn}: {Wording.Sum(o.Wanted, o.Unit, Wording.En)} wanted, {Wording.En(o.Left, o.Unit)} left");
        if (strange.Count > 0)
            parts = parts.Prepend(
                $"it does not name {string.Join(", ", strange.Select(s => s.Substance.NameEn).Distinct())}");
        return $"Beyond {permit.Permit.Number}: {string.Join("; ", parts)}";
    }
}
