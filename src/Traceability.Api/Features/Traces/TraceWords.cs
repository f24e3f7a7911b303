using Traceability.Api.Language;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>How people call what a trace begins at, and why it ended early.</summary>
internal static class TraceWords
{
    public static string Of(string what) => what switch
    {
        TraceQuestion.Package => Tongue.Say("包装（标签）", "package (label)"),
        TraceQuestion.Lot => Tongue.Say("批号", "lot"),
        TraceQuestion.Movement => Tongue.Say("凭证", "movement"),
        TraceQuestion.Consignment => Tongue.Say("一票货", "consignment"),
        TraceQuestion.Organisation => Tongue.Say("单位和品种", "organisation and product"),
        _ => what,
    };

    public static string Of(TraceCut cut) => cut switch
    {
        TraceCut.Nodes => Tongue.Say(
            $"超过 {TraceQuestion.NodesMost} 个节点，只显示最近的：请缩小方向、层数或时间",
            $"more than {TraceQuestion.NodesMost} nodes, the nearest are shown: narrow direction, depth or period"),
        TraceCut.Depth => Tongue.Say("超过所选层数：增加层数可继续", "further than the depth asked for: raise it to go on"),
        TraceCut.Lines => Tongue.Say(
            "账页过长，部分未读：请从一件包装或一批追溯", "a book too long to read whole: begin at a package or a lot"),
        TraceCut.Starts => Tongue.Say("起点过多，部分未追：请缩短时间", "too many places to begin: shorten the period"),
    };

    public static string Party(TraceParty? party) => party is null ? "—" : party.Name;

    /// <summary>A unit with the person who answers for it.</summary>
    public static string Answering(TraceParty? party) => party is null ? "—"
        : party.LegalRepresentative is { } person
            ? Tongue.Say($"{party.Name}（法定代表人 {person}）", $"{party.Name} (legal representative {person})")
            : party.Name;
}
