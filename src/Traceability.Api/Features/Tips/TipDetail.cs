using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>A tip with all that was done to it.</summary>
/// <param name="Acts">What may be done to it now.</param>
/// <param name="Rewards">What its reward may become now by the hand of who reads this.</param>
/// <param name="RewardWaits">The next step of the reward is another officer's.</param>
public sealed record TipDetail(
    TipRow Tip, IReadOnlyList<TipEventRow> Events, IReadOnlyList<TipFileRow> Files, IReadOnlyList<TipAct> Acts,
    IReadOnlyList<TipReward> Rewards, bool RewardWaits);

/// <param name="By">Name of the officer; null for the tipster.</param>
public sealed record TipEventRow(
    int Number, TipAct Act, TipState After, TipReward Reward, string? Text, string? By, DateTime At);

/// <summary>A picture or paper that came with it.</summary>
public sealed record TipFileRow(int Number, string ContentType, int Size, string Hash);
