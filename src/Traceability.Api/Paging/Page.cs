namespace Traceability.Api.Paging;

/// <summary>A page of a list. Give <see cref="Next"/> back as <c>after</c> to go on; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, long? Next)
{
    /// <summary>Builds a page from one row more than was asked for.</summary>
    public static Page<T> Of(List<T> rows, int limit, Func<T, long> key)
    {
        if (rows.Count <= limit) return new Page<T>(rows, null);
        List<T> items = rows[..limit];
        return new Page<T>(items, key(items[^1]));
    }
}
