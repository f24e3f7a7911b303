namespace Traceability.Domain.Rules.History;

/// <summary>A calendar month, counted from year 0 so that months can be subtracted.</summary>
public readonly record struct Month(int Number) : IComparable<Month>
{
    public DateOnly FirstDay => new(Number / 12, (Number % 12) + 1, 1);

    public DateOnly LastDay => FirstDay.AddMonths(1).AddDays(-1);

    public Month Next => new(Number + 1);

    public static Month Of(DateOnly day) => new((day.Year * 12) + day.Month - 1);

    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    public static bool operator <(Month left, Month right) => left.Number < right.Number;

    public static bool operator >(Month left, Month right) => left.Number > right.Number;

    public static bool operator <=(Month left, Month right) => left.Number <= right.Number;

    public static bool operator >=(Month left, Month right) => left.Number >= right.Number;

    /// <summary>2026-11, the period of a monthly alert.</summary>
    public override string ToString() =>
        FirstDay.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
