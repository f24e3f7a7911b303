using System.Globalization;

namespace Traceability.Domain.Oversight.Records;

/// <summary>A place in WGS 84, in millionths of a degree: whole numbers compare alike on every database.</summary>
/// <param name="Latitude">North of the equator, −90,000,000 to 90,000,000.</param>
/// <param name="Longitude">East of Greenwich, −180,000,000 to 180,000,000.</param>
/// <param name="Accuracy">Radius in metres within which the device is sure; null when it does not say.</param>
public sealed record GeoPoint(int Latitude, int Longitude, int? Accuracy)
{
    public const int Degree = 1_000_000;

    private const int LatitudeMost = 90 * Degree;

    private const int LongitudeMost = 180 * Degree;

    /// <summary>Null when the numbers name no place.</summary>
    public static GeoPoint? Of(int latitude, int longitude, int? accuracy) =>
        latitude is < -LatitudeMost or > LatitudeMost || longitude is < -LongitudeMost or > LongitudeMost
            || accuracy is < 0
            ? null
            : new GeoPoint(latitude, longitude, accuracy);

    /// <summary>Degrees, north and east: <c>40.657412, 109.840385</c>.</summary>
    public override string ToString() => $"{Degrees(Latitude)}, {Degrees(Longitude)}";

    private static string Degrees(int millionths) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(millionths < 0 ? "-" : "")}{Math.Abs(millionths) / Degree}.{Math.Abs(millionths) % Degree:000000}");
}
