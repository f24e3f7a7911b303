using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>One reading of a label at a place on the map.</summary>
/// <param name="Organisation">Whose place it is; null when unknown.</param>
public readonly record struct LabelScan(
    Id<Scan> Scan, DateTime At, int LatitudeMicrodegrees, int LongitudeMicrodegrees, Id<Organisation>? Organisation,
        string? Place)
{
    private const long MetresPerDegree = 111_195;
    private const long Million = 1_000_000;

    /// <summary>Metres to another place, good to a per cent up to a few thousand kilometres.</summary>
    public long MetresTo(LabelScan other) =>
        Metres(LatitudeMicrodegrees, LongitudeMicrodegrees, other.LatitudeMicrodegrees, other.LongitudeMicrodegrees);

    public long MetresTo(int latitude, int longitude) =>
        Metres(LatitudeMicrodegrees, LongitudeMicrodegrees, latitude, longitude);

    private static long Metres(long latitude, long longitude, long otherLatitude, long otherLongitude)
    {
        long north = (otherLatitude - latitude) * MetresPerDegree / Million;
        long east = (otherLongitude - longitude) * MetresPerDegree / Million * Cosine(
            (latitude + otherLatitude) / 2) / Million;
        return (long)Root((Int128)((north * north) + (east * east)));
    }

    /// <summary>Cosine in millionths by its series: whole numbers only, like everything in the domain.</summary>
    private static long Cosine(long microdegrees)
    {
        Int128 x = (Int128)microdegrees * 3_141_593 / 180_000_000;
        Int128 square = x * x / Million;
        Int128 sum = Million - (square / 2)
            + (square * square / Million / 24) - (square * square / Million * square / Million / 720);
        return (long)sum;
    }

    private static Int128 Root(Int128 value)
    {
        Int128 low = 0, high = 1 << 30;
        while (low < high)
        {
            Int128 middle = (low + high + 1) / 2;
            if (middle * middle <= value) low = middle;
            else high = middle - 1;
        }

        return low;
    }
}
