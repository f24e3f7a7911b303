using CsCheck;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Tests.Ledger;
using Traceability.Testing;

namespace Traceability.Db.Tests.Ledger;

/// <summary>
/// Random movements of every kind through the real store, against a plain dictionary. A failure prints the sequence
/// and its seed; the environment variable CsCheck_Seed replays it.
/// </summary>
public sealed class LedgerModelTests
{
    private const int Sequences = 12;
    private const int Longest = 30;
    private const int Writers = 8;
    private const int ActsEach = 15;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task The_database_holds_what_a_plain_dictionary_says(TestDatabase database)
    {
        await using ModelledLedger ledger = await ModelledLedger.OpenAsync(database);
        await Acts.Sequence(1, Longest).SampleAsync(
            async acts =>
            {
                ActStage stage = await ledger.NewStageAsync();
                PlainBook plain = new();
                foreach ((int i, Act act) in acts.Index())
                {
                    IReadOnlyList<PostingStep> steps = stage.Steps(act, plain);
                    // By turns through either store: neither may trust what it remembers of the other's accounts.
                    PostOutcome outcome =
                        await ledger.Stores[i % 2].PostAsync(ledger.Request(stage, act.Kind, steps));
                    Assert.Equal(plain.TryPost(steps), outcome is PostOutcome.Done);
                    Assert.True(outcome is PostOutcome.Done or PostOutcome.Short, $"{act}: {outcome}");
                }

                Assert.Equal(plain.Balances.ToHashSet(), ledger.Balances(stage));
            },
            iter: Sequences, threads: 1, print: acts => string.Join("; ", acts.AsEnumerable()));
        Assert.Equal(0, ledger.Prove().Faults);
    }

    [Theory, DatabaseData]
    public async Task A_batch_of_one_caller_is_judged_in_its_order(TestDatabase database)
    {
        await using ModelledLedger ledger = await ModelledLedger.OpenAsync(database);
        await Acts.WithoutReversals(100).SampleAsync(
            async acts =>
            {
                ActStage stage = await ledger.NewStageAsync();
                PlainBook plain = new();
                IReadOnlyList<PostingStep>[] steps = [.. acts.Select(a => stage.Steps(a, plain))];
                IReadOnlyList<PostOutcome> outcomes = await ledger.Stores[0].PostBatchAsync(
                    [.. acts.Zip(steps, (act, s) => ledger.Request(stage, act.Kind, s))], Cancellation);
                Assert.Equal(steps.Select(plain.TryPost), outcomes.Select(o => o is PostOutcome.Done));
                Assert.Equal(plain.Balances.ToHashSet(), ledger.Balances(stage));
            },
            iter: 3, threads: 1, print: acts => string.Join("; ", acts.AsEnumerable()));
        Assert.Equal(0, ledger.Prove().Faults);
    }

    [Theory, DatabaseData]
    public async Task Parallel_writers_in_two_processes_leave_books_that_one_writer_could_have_written(
        TestDatabase database)
    {
        await using ModelledLedger ledger = await ModelledLedger.OpenAsync(database);
        await Acts.InAnyOrder(Writers * ActsEach).SampleAsync(
            async acts =>
            {
                ActStage stage = await ledger.NewStageAsync();
                List<(PostingRequest Request, PostOutcome Outcome)> answers = [];
                foreach (List<(PostingRequest, PostOutcome)> own in await Task.WhenAll(
                    acts.Chunk(ActsEach).Select((chunk, i) => Task.Run(() => WriteAsync(ledger, stage, chunk, i)))))
                    answers.AddRange(own);
                Assert.All(answers, a => Assert.True(a.Outcome is PostOutcome.Done or PostOutcome.Short));
                List<(PostingRequest Request, Posted Posted)> done =
                    [.. answers.Where(a => a.Outcome is PostOutcome.Done)
                        .Select(a => (a.Request, ((PostOutcome.Done)a.Outcome).Posted))];
                Assert.All(done, d => Assert.Equal(
                    d.Posted.Entries.Select(e => (e.Account, e.Seq, e.After)).ToHashSet(),
                    ledger.Stored(d.Posted.Movement.Id)));
                PlainBook plain = new();
                foreach (PostingRequest request in InBookOrder(done))
                    Assert.True(plain.TryPost(request.Posting.Steps), "accepted, but not in the order of the books");
                Assert.Equal(plain.Balances.ToHashSet(), ledger.Balances(stage));
            },
            iter: 3, threads: 1, print: acts => string.Join("; ", acts.AsEnumerable()));
        Assert.Equal(0, ledger.Prove().Faults);
    }

    [Theory, DatabaseData]
    public async Task Of_many_who_draw_the_same_permit_at_once_exactly_one_wins(TestDatabase database)
    {
        await using ModelledLedger ledger = await ModelledLedger.OpenAsync(database);
        for (int round = 0; round < 5; round++)
        {
            ActStage stage = await ledger.NewStageAsync();
            PlainBook plain = new();
            Act Whole(MovementKind kind) => new(kind, [new Act.Part(0, 0, 0, 25, Capped: false)]);
            await ledger.Stores[0].PostAsync(ledger.Request(
                stage, MovementKind.PermitGranted, stage.Steps(Whole(MovementKind.PermitGranted), plain)));
            PostOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
                () => ledger.Stores[i % 2].PostAsync(ledger.Request(
                    stage, MovementKind.Order, stage.Steps(Whole(MovementKind.Order), plain))))));
            Assert.Single(outcomes, o => o is PostOutcome.Done);
            Assert.Equal(15, outcomes.Count(o => o is PostOutcome.Short));
        }

        Assert.Equal(0, ledger.Prove().Faults);
    }

    private static async Task<List<(PostingRequest, PostOutcome)>> WriteAsync(
        ModelledLedger ledger, ActStage stage, Act[] acts, int writer)
    {
        PlainBook nothing = new();
        List<(PostingRequest, PostOutcome)> answers = [];
        foreach (Act act in acts)
        {
            PostingRequest request = ledger.Request(stage, act.Kind, stage.Steps(act, nothing));
            answers.Add((request, await ledger.Stores[writer % 2].PostAsync(request)));
        }

        return answers;
    }

    /// <summary>
    /// An order that every account's sequence agrees with. That there is one at all says that no two movements saw
    /// each other half done.
    /// </summary>
    private static List<PostingRequest> InBookOrder(List<(PostingRequest Request, Posted Posted)> done)
    {
        List<PostingRequest> ordered = [];
        Dictionary<Id<Account>, long> seen = [];
        List<(PostingRequest Request, Posted Posted)> waiting = [.. done];
        while (waiting.Count > 0)
        {
            int next = waiting.FindIndex(w => w.Posted.Entries.GroupBy(e => e.Account)
                .All(own => own.Min(e => e.Seq) == seen.GetValueOrDefault(own.Key) + 1));
            Assert.True(next >= 0, "No order of the accepted movements explains the books.");
            foreach (LedgerEntry entry in waiting[next].Posted.Entries) seen[entry.Account] = entry.Seq;
            ordered.Add(waiting[next].Request);
            waiting.RemoveAt(next);
        }

        return ordered;
    }
}
