namespace Traceability.Api.Features.Applications;

/// <summary>
/// 救济期限: until when a refusal can be contested, counted from the day after the decision. 行政复议法第二十条（六十日）,
/// 行政诉讼法第四十六条（六个月）.
/// </summary>
internal sealed record ContestDays(DateOnly Reconsideration, DateOnly Suit)
{
    private const int ReconsiderationDays = 60;
    private const int SuitMonths = 6;

    public static ContestDays After(DateOnly decided) =>
        new(decided.AddDays(ReconsiderationDays), decided.AddMonths(SuitMonths));
}
