using System.Security.Cryptography;

namespace Traceability.Domain.Ledger;

/// <summary>
/// Merkle root over hashes in order, in the shape of RFC 6962: leaves and nodes are hashed with different first bytes,
/// so that a node can never pass for a leaf. Takes one hash at a time and keeps one subtree per bit of the count.
/// </summary>
public sealed class MerkleTree
{
    private const byte Leaf = 0;
    private const byte Node = 1;
    private readonly List<(int Height, byte[] Hash)> _peaks = [];

    public long Count { get; private set; }

    public void Add(ReadOnlySpan<byte> hash)
    {
        (int Height, byte[] Hash) tree = (0, SHA256.HashData([Leaf, .. hash]));
        while (_peaks.Count > 0 && _peaks[^1].Height == tree.Height)
        {
            tree = (tree.Height + 1, Join(_peaks[^1].Hash, tree.Hash));
            _peaks.RemoveAt(_peaks.Count - 1);
        }

        _peaks.Add(tree);
        Count++;
    }

    /// <summary>The root of what was added so far; of nothing, the hash of nothing.</summary>
    public byte[] Root()
    {
        if (_peaks.Count == 0) return SHA256.HashData([]);
        byte[] root = _peaks[^1].Hash;
        for (int i = _peaks.Count - 2; i >= 0; i--) root = Join(_peaks[i].Hash, root);
        return root;
    }

    public static byte[] RootOf(IEnumerable<byte[]> hashes)
    {
        MerkleTree tree = new();
        foreach (byte[] hash in hashes) tree.Add(hash);
        return tree.Root();
    }

    private static byte[] Join(byte[] left, byte[] right) => SHA256.HashData([Node, .. left, .. right]);
}
