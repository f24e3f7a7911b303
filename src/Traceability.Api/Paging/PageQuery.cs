using System.ComponentModel;

namespace Traceability.Api.Paging;

/// <summary>Where a page begins and how long it is.</summary>
public readonly record struct PageQuery(
    [property: Description("继续位置：上一页的 next / the previous page's next")] long? After,
    [property: Description("每页行数，1-200 / rows a page, 1 to 200")] int? Limit)
{
    public const int LimitMost = 200;
    private const int LimitUsual = 50;

    public int Size => Math.Clamp(Limit ?? LimitUsual, 1, LimitMost);
}
