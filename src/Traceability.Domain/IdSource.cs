namespace Traceability.Domain;

/// <summary>Where new keys come from. The product draws blocks from the database; a test counts.</summary>
public abstract class IdSource
{
    /// <summary>A key never given before, larger than any this source has given.</summary>
    public Id<T> Next<T>() => new(NextValue());

    /// <summary>
    /// Before the first key is drawn within a transaction: a source that takes its keys from the same database does so
    /// now, since then it would wait for its own caller.
    /// </summary>
    public virtual void Prepare()
    {
    }

    protected abstract long NextValue();
}
