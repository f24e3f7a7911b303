namespace Traceability.Domain.Oversight;

/// <summary>How far a trace may go. Every answer says whether it met one of these.</summary>
public sealed record TraceLimits
{
    public const int MostNodes = 5_000;
    public const int MostDepth = 1_000;

    /// <summary>Book lines of the accounts reached that are read at most; a bulk account may have very many.</summary>
    public const int MostLines = 50_000;

    private const int UsualNodes = 500;
    private const int UsualDepth = 100;

    public TraceLimits(int? nodes = null, int? depth = null)
    {
        Nodes = Math.Clamp(nodes ?? UsualNodes, 1, MostNodes);
        Depth = Math.Clamp(depth ?? UsualDepth, 1, MostDepth);
    }

    public int Nodes { get; }

    public int Depth { get; }
}
