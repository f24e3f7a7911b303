using Traceability.Domain;

namespace Traceability.Testing;

/// <summary>Keys 1, 2, 3 …: a test that fails fails with the same keys again.</summary>
public sealed class CountingIds : IdSource
{
    private long _last;

    protected override long NextValue() => Interlocked.Increment(ref _last);
}
