using Traceability.Api.Features.Parties;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>A tip in the list of those who work on it.</summary>
public sealed record TipRow(
    long Number, TipCategory Category, string Region, string RegionName, string? Place, string Text, DateTime SentAt,
    TipState State, TipReward Reward, long? Alert)
{
    public static TipRow Of(Tip t) => new(
        t.Id.Value, t.Category, t.Region, PartyWords.Region(t.Region), t.Place, t.Text, t.SentAt, t.State, t.Reward,
        t.Alert?.Value);
}
