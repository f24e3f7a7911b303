namespace Traceability.Api.Features.Counts;

/// <summary>A line of the count: on the books, found, and what becomes of it.</summary>
public sealed record CountDifference(ExpectedGoods Goods, long Found)
{
    public long Difference => Found - Goods.Book;
}
