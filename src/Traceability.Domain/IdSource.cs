namespace Traceability.Domain;

/// <summary>Where new keys come from. The product draws blocks from the database; a test counts.</summary>
public abstract class IdSource
{
    /// <summary>A key never given before, larger than any this source has given.</summary>
    public Id<T> Next<T>() => new(NextValue());

    protected abstract long NextValue();
}
