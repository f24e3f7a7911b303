namespace Traceability.Domain.Oversight.Cases;

/// <summary>Why a case cannot be closed yet.</summary>
public sealed record ClosingHurdle(string Zh, string En)
{
    /// <summary>What still stands open in a case.</summary>
    public static IReadOnlyList<ClosingHurdle> Of(
        int openRequests, int undecidedMeasures, int itemsWithoutCustody)
    {
        List<ClosingHurdle> found = [];
        if (openRequests > 0)
            found.Add(new($"还有 {openRequests} 份协查函未答复：等待答复或撤回", $"{openRequests} requests are not answered"));
        if (undecidedMeasures > 0)
            found.Add(new($"还有 {undecidedMeasures} 项处理未决定：决定或撤回", $"{undecidedMeasures} measures are not decided"));
        if (itemsWithoutCustody > 0)
        {
            found.Add(new(
                $"还有 {itemsWithoutCustody} 件查获物品没有保管记录：登记移交", $"{itemsWithoutCustody} items are in nobody's keep"));
        }

        return found;
    }
}
