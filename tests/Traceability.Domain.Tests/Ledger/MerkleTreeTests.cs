using System.Security.Cryptography;
using System.Text;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Tests.Ledger;

public sealed class MerkleTreeTests
{
    private static byte[][] Hashes(int count) =>
        [.. Enumerable.Range(0, count).Select(i => SHA256.HashData(Encoding.UTF8.GetBytes("m" + i)))];

    private static byte[] Leaf(byte[] hash) => SHA256.HashData([0, .. hash]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    /// <summary>RFC 6962 as it is written: split at the largest power of two below the count.</summary>
    private static byte[] ByDefinition(byte[][] hashes)
    {
        if (hashes.Length == 0) return SHA256.HashData([]);
        if (hashes.Length == 1) return Leaf(hashes[0]);
        int split = 1;
        while (split * 2 < hashes.Length) split *= 2;
        return Node(ByDefinition(hashes[..split]), ByDefinition(hashes[split..]));
    }

    [Fact]
    public void The_running_tree_equals_the_definition_for_every_count() => Assert.All(
        Enumerable.Range(0, 70), n => Assert.Equal(ByDefinition(Hashes(n)), MerkleTree.RootOf(Hashes(n))));

    [Fact]
    public void Any_change_of_a_hash_or_of_the_order_changes_the_root()
    {
        byte[][] hashes = Hashes(13);
        byte[] root = MerkleTree.RootOf(hashes);
        for (int i = 0; i < hashes.Length; i++)
        {
            byte[][] changed = [.. hashes.Select(h => h.ToArray())];
            changed[i][0] ^= 1;
            Assert.NotEqual(root, MerkleTree.RootOf(changed));
        }

        Assert.NotEqual(root, MerkleTree.RootOf(hashes.Reverse()));
        Assert.NotEqual(root, MerkleTree.RootOf(hashes[..12]));
    }

    [Fact]
    public void A_seal_depends_on_its_day_its_count_its_root_and_the_seal_before()
    {
        byte[] root = Hashes(1)[0], before = Hashes(2)[1];
        DateOnly day = new(2026, 3, 1);
        byte[] seal = SealHash.Of(day, 5, root, before);
        Assert.Equal(seal, SealHash.Of(day, 5, root, before));
        Assert.NotEqual(seal, SealHash.Of(day.AddDays(1), 5, root, before));
        Assert.NotEqual(seal, SealHash.Of(day, 6, root, before));
        Assert.NotEqual(seal, SealHash.Of(day, 5, before, before));
        Assert.NotEqual(seal, SealHash.Of(day, 5, root, root));
    }
}
