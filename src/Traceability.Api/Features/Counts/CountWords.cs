using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Counts;

/// <summary>What a difference means, said before it is recorded.</summary>
public static class CountWords
{
    public static string Of(CountDifference line)
    {
        string shown = Spoken.Quantity(Math.Abs(line.Difference), line.Goods.Unit);
        if (line.Difference == 0) return Tongue.Say("相符", "agrees");
        if (line.Difference < 0)
            return Tongue.Say($"短少 {shown}，转入“待查”", $"{shown} short: goes to \"unaccounted\"");
        return line.Goods.Missed > 0
            ? Tongue.Say($"找回 {shown}，由“待查”转回在库", $"{shown} found again: comes back from \"unaccounted\"")
            : Tongue.Say(
                $"多出 {shown}，先冲抵“待查”，其余记为来源不明并报预警",
                $"{shown} more: from \"unaccounted\" as far as it reaches, the rest of unknown origin, with an alert");
    }
}
