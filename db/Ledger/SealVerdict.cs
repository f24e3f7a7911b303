namespace Traceability.Db.Ledger;

/// <summary>What the recomputation of a sealed day came to.</summary>
/// <param name="Sealed">Movements when it was sealed.</param>
/// <param name="Found">Movements of that day now.</param>
/// <param name="IsWhole">The seal is the hash of what it says.</param>
/// <param name="Follows">It is chained to the seal of the day before.</param>
public sealed record SealVerdict(
    DateOnly Day, long Sealed, long Found, string SealedRoot, string FoundRoot, bool IsWhole, bool Follows)
{
    public bool Holds => Sealed == Found && SealedRoot == FoundRoot && IsWhole && Follows;
}
