namespace Traceability.Domain.Ledger;

/// <summary>
/// A whole, positive number of base units (mg, µL or piece). Arithmetic is checked: overflow is a bug, never a wrap.
/// </summary>
public readonly record struct Quantity : IComparable<Quantity>
{
    private readonly long _units;

    public Quantity(long units) =>
        _units = units > 0 ? units
            : throw new ArgumentOutOfRangeException(nameof(units), units, "A quantity is positive.");

    /// <summary>Base units.</summary>
    public long Units => _units;

    public int CompareTo(Quantity other) => _units.CompareTo(other._units);

    public static bool operator <(Quantity left, Quantity right) => left._units < right._units;

    public static bool operator >(Quantity left, Quantity right) => left._units > right._units;

    public static bool operator <=(Quantity left, Quantity right) => left._units <= right._units;

    public static bool operator >=(Quantity left, Quantity right) => left._units >= right._units;

    public override string ToString() => _units.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
