using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

/// <summary>
/// Keys come in blocks from the same database the ledger is writing to; on SQLite drawing a block inside a posting
/// would wait for
/// the posting's own lock.
/// </summary>
public sealed class KeysRunOutTests
{
    [Theory, DatabaseData]
    public async Task A_posting_goes_through_when_the_block_of_keys_ends_in_the_middle_of_it(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(1_000)]);
        while (bench.Ids.Next<Account>().Value % 16_384 != 16_383)
        {
            // Use up the block but for one key.
        }

        PostingRequest request = bench.Request(bench.Draft(MovementKind.Consumption, [Bench.Item(10), Bench.Item(5,
            "L1")]));
        Assert.IsType<PostOutcome.Done>(await bench.Store.PostAsync(request));
        Assert.Equal(985, bench.Balances()[AccountKind.OnHand]);
    }
}
