using System.Globalization;

namespace Traceability.Domain.Oversight.Records;

/// <summary>A place in WGS 84, in millionths of a degree: whole numbers compare alike on every database.</summary>
/// <param name="Latitude">North of the equator, −90,000,000 to 90,000,000.</param>
/// <param name="Longitude">East of Greenwich, −180,000,000 to 180,000,000.</param>
/// <param name="Accuracy">Radius in metres within which the device is sure; null when it does not say.</param>
public sealed record GeoPoint(int Latitude, int Longitude, int? Accuracy)
{
    private const decimal Millionths = 1_000_000m;

    private const int AccuracyMost = 100_000;

    /// <summary>Degrees with a decimal point, as a browser gives them; null when they name no place.</summary>
    public static GeoPoint? Of(decimal latitude, decimal longitude, decimal? accuracy)
    {
        if (latitude is < -90 or > 90 || longitude is < -180 or > 180 || accuracy is < 0) return null;
        int? radius = accuracy is { } metres ? (int)decimal.Round(Math.Min(metres, AccuracyMost)) : null;
        return new GeoPoint(
            (int)decimal.Round(latitude * Millionths), (int)decimal.Round(longitude * Millionths), radius);
    }

    /// <summary>Degrees, north and east: <c>40.657412, 109.840385</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Latitude / Millionths:0.000000}, {Longitude / Millionths:0.000000}");
}
