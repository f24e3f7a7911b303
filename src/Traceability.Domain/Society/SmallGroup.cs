namespace Traceability.Domain.Society;

/// <summary>
/// 少于5家不显示: a figure over few members would be a figure about each of them, so it is not shown.
/// </summary>
public static class SmallGroup
{
    public const int Least = 5;

    public static bool MayShow(int members) => members >= Least;
}
