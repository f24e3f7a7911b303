using CsCheck;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>Random acts of every kind. Goods are few and quantities small, so that shortages are common.</summary>
internal static class Acts
{
    private const int PartsMost = 4;

    private static readonly Gen<Act.Part> AnyPart = Gen.Select(
        Gen.Int[0, ActStage.Lots - 1], Gen.Int[0, ActStage.Stores - 1], Gen.Int[0, ActStage.Packages],
        Gen.Long[1, 30], Gen.Bool,
        (lot, store, package, quantity, capped) => new Act.Part(lot, store, package, quantity, capped));

    /// <summary>What brings goods in is as frequent as what takes them out.</summary>
    private static readonly Gen<MovementKind> AnyKind = Gen.Frequency(
        (1, OneOf(MovementKind.Opening, MovementKind.Production, MovementKind.Import, MovementKind.Harvest,
            MovementKind.Purchase, MovementKind.PermitGranted)),
        (2, OneOf(Enum.GetValues<MovementKind>())));

    private static readonly Gen<Act> AnyAct = Gen.Select(
        AnyKind, AnyPart.Array[1, PartsMost], (kind, parts) => new Act(kind, parts));

    public static Gen<Act[]> Sequence(int fewest, int most) => AnyAct.Array[fewest, most];

    /// <summary>For a batch made beforehand: a reversal would have to know what is accepted before it.</summary>
    public static Gen<Act[]> WithoutReversals(int count) =>
        AnyAct.Where(a => a.Kind != MovementKind.Reversal).Array[count];

    /// <summary>
    /// For parallel writers: what an act does may depend on a balance only if it changes that balance, or the books
    /// would not tell who came first.
    /// </summary>
    public static Gen<Act[]> InAnyOrder(int count) =>
        AnyAct.Where(a => a.Kind is not (MovementKind.Reversal or MovementKind.StockCount))
            .Select(a => a with { Parts = [.. a.Parts.Select(p => p with { Capped = false })] }).Array[count];

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
