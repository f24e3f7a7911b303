namespace Traceability.Domain.Ledger;

/// <summary>
/// Where an account stands before a posting: its last sequence number, balance and hash (empty for a new account).
/// </summary>
public readonly record struct Tail(
    Id<Account> Account, AccountKey Key, long Seq, long Balance, ReadOnlyMemory<byte> Hash)
{
    public bool IsBoundary => Key.Kind.IsBoundary();
}
