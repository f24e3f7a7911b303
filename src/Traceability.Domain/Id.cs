namespace Traceability.Domain;

/// <summary>
/// A key that cannot be mistaken for the key of something else. Made by <see cref="IdSource"/>, always positive.
/// </summary>
/// <typeparam name="T">What the key names.</typeparam>
public readonly record struct Id<T>(long Value) : IComparable<Id<T>>
{
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    public static bool operator <(Id<T> left, Id<T> right) => left.Value < right.Value;

    public static bool operator >(Id<T> left, Id<T> right) => left.Value > right.Value;

    public static bool operator <=(Id<T> left, Id<T> right) => left.Value <= right.Value;

    public static bool operator >=(Id<T> left, Id<T> right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
