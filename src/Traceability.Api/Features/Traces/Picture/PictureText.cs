using System.Globalization;
using System.Text;
using Traceability.Api.ConsoleUi;
using Traceability.Api.ConsoleUi.Components;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>What is written in the boxes and on the edges, for the screen and for the paper.</summary>
internal static class PictureText
{
    /// <summary>Widths of a line in a box, a Chinese character counting two.</summary>
    public const int LineMost = 29;

    /// <summary>The lines of a box, the first in bold.</summary>
    public static IReadOnlyList<string> Lines(PictureNode node)
    {
        if (node.Form == PictureNodeForm.Joint) return [];
        if (node.Sample is not { IsVisible: true } sample) return [Hidden(node), Tongue.Say("不在您的权限内",
            "not yours to see")];
        string count = node.Form == PictureNodeForm.Fold ? $"{node.Members.Count} × " : "";
        return [Who(sample), $"{count}{Goods(node)}", Quantity(node), $"{State(sample)} {Days(node)}"];
    }

    public static string Name(PictureNode node) => node.Form switch
    {
        PictureNodeForm.Joint => Tongue.Say("加工转化", "process"),
        PictureNodeForm.Hidden => Hidden(node),
        PictureNodeForm.Box or PictureNodeForm.Fold => node.Sample!.IsVisible
            ? $"{Who(node.Sample)} {State(node.Sample)}" : Hidden(node),
    };

    /// <summary>The whole of it in one sentence, for who cannot see the picture.</summary>
    public static string Sentence(PictureNode node) => node.Form == PictureNodeForm.Joint
        ? $"{Name(node)} {Days(node)}" : string.Join('，', Lines(node)) + (node.Mark is { } m ? $"，{Mark(m)}" : "");

    public static string Number(PictureEdge edge)
    {
        string display = edge.Display ?? Tongue.Say("不可见", "not visible");
        return edge.Movements > 1
            ? Tongue.Say($"{display}（{edge.Movements} 笔）", $"{display} ({edge.Movements} movements)") : display;
    }

    public static string Mark(PictureMark mark) => $"{LevelMark.MarkOf(mark.Level)} {LevelMark.WordOf(mark.Level)}";

    public static string Kinds(PictureEdge edge) => string.Join('、', edge.Lines.Select(l => l.Kind)
        .OfType<MovementKind>().Distinct().Select(Words.Of).DefaultIfEmpty("—"));

    public static string Days(PictureEdge edge) => Days(
        edge.Lines.Min(l => l.OccurredAt), edge.Lines.Max(l => l.OccurredAt));

    public static string Days(PictureNode node) => Days(node.First, node.Last);

    /// <summary>Who has it in hand; of goods on the road, to whom they go.</summary>
    public static string Who(TraceNode node) => node.Kind == AccountKind.InTransit
        ? $"→ {node.Consignee?.Name ?? "—"}"
        : node.Holder?.Name ?? node.Owner?.Name ?? "—";

    public static string State(TraceNode node) => node.Kind is { } kind ? Words.Of(kind) : "—";

    public static string Goods(PictureNode node)
    {
        string product = node.Sample?.ProductName ?? "—";
        string[] lots = [.. node.Members.Select(m => m.Lot).OfType<string>().Distinct()];
        string lot = lots.Length == 1 ? lots[0] : Tongue.Say($"{lots.Length} 批", $"{lots.Length} lots");
        return node is { Members.Count: 1, Sample.Package: { } package }
            ? $"{product} …{package[^Math.Min(6, package.Length)..]}" : $"{product} {lot}";
    }

    public static string Quantity(PictureNode node)
    {
        if (node.Unit is not { } unit) return "—";
        string passed = node.Passed is { } p ? Spoken.Quantity(p, unit) : "—";
        return node.Balance is > 0 and { } left && left != node.Passed
            ? Tongue.Say($"{passed}，现存 {Spoken.Quantity(left, unit)}",
                $"{passed}, {Spoken.Quantity(left, unit)} left")
            : passed;
    }

    /// <summary>Cut to the width of a box: a Chinese character is two wide.</summary>
    public static string Fit(string text, int most = LineMost)
    {
        StringBuilder kept = new();
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += rune.Value > 0x2E7F ? 2 : 1;
            if (width > most) return kept.Append('…').ToString();
            kept.Append(rune);
        }

        return text;
    }

    private static string Hidden(PictureNode node) => node.Members.Count > 1
        ? Tongue.Say($"不可见 × {node.Members.Count}", $"not visible × {node.Members.Count}")
        : Tongue.Say("不可见", "not visible");

    private static string Days(DateTime? first, DateTime? last)
    {
        if (first is not { } from || last is not { } to) return "—";
        (string begin, string end) = (Day(from), Day(to));
        return begin == end ? begin : $"{begin} — {end}";
    }

    private static string Day(DateTime at) =>
        ChinaTime.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
