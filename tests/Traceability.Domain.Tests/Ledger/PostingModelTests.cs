using CsCheck;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>
/// The laws of the ledger as properties: random movements of every kind against a plain dictionary. A failure prints
/// the shortest sequence found and its seed; the environment variable CsCheck_Seed replays it.
/// </summary>
public sealed class PostingModelTests
{
    private const int Sequences = 2_000;
    private const int Longest = 40;

    private static readonly ActStage Stage = new(
        new Id<Organisation>(1), new Id<Organisation>(2), [11, 12], [new Id<Commodity>(21), new Id<Commodity>(22)],
        new Id<Commodity>(31), [new Id<Package>(41), new Id<Package>(42)]);

    [Fact]
    public void Any_sequence_of_movements_leaves_what_a_plain_dictionary_says() =>
        Acts.Sequence(1, Longest).Sample(
            acts =>
            {
                PlainBook plain = new();
                OpenLedger ledger = new();
                foreach (Act act in acts)
                {
                    IReadOnlyList<PostingStep> steps = Stage.Steps(act, plain);
                    PostingResult result = ledger.Post(act.Kind, Stage.Owner, steps);
                    bool accepted = plain.TryPost(steps);
                    Assert.True(accepted == (result.Posted is not null), $"{act}: the dictionary says {accepted}");
                    Assert.Equal(accepted, result.Shortages.Count == 0);
                    Assert.Equal(plain.Balances.ToHashSet(), ledger.Balances.ToHashSet());
                    Assert.All(ledger.Balances, b => Assert.True(b.Value >= 0 || b.Key.Kind.IsBoundary(), $"{b}"));
                    Assert.All(
                        ledger.Balances.GroupBy(b => b.Key.Commodity), lot => Assert.Equal(0, lot.Sum(b => b.Value)));
                }

                ledger.AssertChains();
            },
            iter: Sequences, print: acts => string.Join("; ", acts.AsEnumerable()));

    [Fact]
    public void Every_kind_of_movement_is_accepted_somewhere_and_most_are_refused_somewhere()
    {
        HashSet<MovementKind> accepted = [];
        HashSet<MovementKind> refused = [];
        PCG sameEveryTime = new(1, 20261124);
        for (int i = 0; i < Sequences; i++)
        {
            PlainBook plain = new();
            foreach (Act act in Acts.Sequence(Longest, Longest).Generate(sameEveryTime, null, out _))
                (plain.TryPost(Stage.Steps(act, plain)) ? accepted : refused).Add(act.Kind);
        }

        Assert.Equal(Enum.GetValues<MovementKind>().Order(), accepted.Order());
        Assert.Superset(
            new HashSet<MovementKind>
            {
                MovementKind.Dispatch, MovementKind.Receipt, MovementKind.Title, MovementKind.Order, MovementKind.Loss,
                MovementKind.Release, MovementKind.Transformation,
            },
            refused);
    }

    [Fact]
    public void A_law_that_does_not_hold_is_refuted_with_a_seed_that_replays_it()
    {
        static bool NothingIsEverConsumed(Act[] acts)
        {
            PlainBook plain = new();
            foreach (Act act in acts) plain.TryPost(Stage.Steps(act, plain));
            return plain.Balances.All(b => b.Key.Kind != AccountKind.Consumed);
        }

        CsCheckException Refuted(int iterations, string? seed) => Assert.Throws<CsCheckException>(() =>
            Acts.Sequence(1, Longest).Sample(NothingIsEverConsumed, iter: iterations, threads: 1, seed: seed));

        string seed = Refuted(5_000, null).Message.Split('"')[1];
        Assert.Contains(seed, Refuted(1, seed).Message, StringComparison.Ordinal);
    }
}
