using Traceability.Api.Language;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>The chain of who is responsible, in words.</summary>
internal static class ChainText
{
    /// <summary>A unit with who answered for it on the day.</summary>
    public static string? Of(ResponsibleUnit? unit) => unit is null ? null : string.Join(
        Tongue.Say("；", "; "),
        new[]
        {
            unit.Name,
            unit.LegalRepresentative is { } legal ? Tongue.Say($"法定代表人 {legal}", $"legal representative {legal}")
                : null,
            unit.Officers.Count > 0
                ? Tongue.Say("专管员 ", "officer ") + string.Join(Tongue.Say("、", ", "), unit.Officers) : null,
            unit.Keepers.Count > 0
                ? Tongue.Say("保管员 ", "keeper ") + string.Join(Tongue.Say("、", ", "), unit.Keepers) : null,
        }.OfType<string>());

    public static string Of(ChainPermit permit) =>
        $"{permit.Number} {permit.Agency} " + (permit.Official is { } official
            ? Tongue.Say($"批准人 {official}", $"decided by {official}")
            : Tongue.Say("批准人未记载", "decided by: not recorded"));

    public static string Of(ChainGap gap) => Tongue.Say(Zh(gap), gap.ArticleEn is null ? gap.En
        : $"{gap.En} ({gap.ArticleEn}{(gap.Rule is null ? "" : $", {gap.Rule}")})");

    public static string Zh(ChainGap gap) => gap.ArticleZh is null ? gap.Zh
        : $"{gap.Zh}（{gap.ArticleZh}{(gap.Rule is null ? "" : $" · {gap.Rule}")}）";
}
