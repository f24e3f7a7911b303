using CsCheck;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

/// <summary>Whatever the books are, every watch rule and signal answers, always the same, in whatever order.</summary>
public sealed class WatchPropertyTests
{
    private const int Acts = 13;
    private const int Goods = 8;

    private static readonly OrganisationKinds[] Kinds =
    [
        OrganisationKinds.User, OrganisationKinds.Trader, OrganisationKinds.Producer, OrganisationKinds.Warehouse,
        OrganisationKinds.Hospital, OrganisationKinds.Pharmacy, OrganisationKinds.DrugProducer,
        OrganisationKinds.EphedraBuyer, OrganisationKinds.EphedraHarvester, OrganisationKinds.SchoolLab,
    ];

    private static readonly Gen<Deed> AnyDeed =
        from act in Gen.Int[0, Acts - 1]
        from who in Gen.Int[0, Kinds.Length - 1]
        from whom in Gen.Int[0, Kinds.Length - 1]
        from product in Gen.Int[0, Goods - 1]
        from day in Gen.Int[-500, 300]
        from units in Gen.OneOf(Gen.Long[1, 1_000], Gen.Long[1, 1_000_000_000_000])
        select new Deed(act, who, whom, product, day, units);

    private static readonly Gen<Deed[]> AnyBooks = AnyDeed.Array[0, 60];

    [Fact]
    public void No_rule_throws_and_the_same_books_give_the_same_findings_in_whatever_order_the_rules_are_asked() =>
        Gen.Select(AnyBooks, Gen.Shuffle(Rulebook.Watch.ToArray()), Gen.Int[-500, 330]).Sample(
            (deeds, shuffled, asOf) =>
        {
            DateOnly day = WatchWorld.Start.AddDays(asOf);
            string[] found = Said(Written(deeds).Ask(Rulebook.Watch, day));
            Assert.Equal(found, Said(Written(deeds).Ask(Rulebook.Watch, day)));
            Assert.Equal(found, Said(Written(deeds).Ask(shuffled, day)));
        }, iter: 300);

    [Fact]
    public void Every_finding_speaks_both_languages_names_its_evidence_and_is_found_once() =>
        AnyBooks.Sample(deeds =>
        {
            IReadOnlyList<Suspicion> found = Written(deeds).Ask(Rulebook.Watch, WatchWorld.Start.AddDays(330));
            Assert.Equal(found.Count, found.Select(s => (s.Organisation, s.Key)).Distinct().Count());
            Assert.All(found, suspicion =>
            {
                Assert.NotEmpty(suspicion.MessageZh);
                Assert.NotEmpty(suspicion.MessageEn);
                Assert.NotEmpty(suspicion.Evidence);
                RuleCard card = Rulebook.Watch.First(r => r.Card.Id == suspicion.Key.Rule).Card;
                Assert.True(suspicion.Level >= card.Level);
            });
        }, iter: 300);

    private static string[] Said(IEnumerable<Suspicion> found) =>
    [
        .. found.Select(s => $"{s.Key} {s.Organisation} {s.Level} {s.FirstSeenOn:O} {s.MessageZh} {s.MessageEn} "
            + string.Join(',', s.Evidence)).Order(StringComparer.Ordinal),
    ];

    private static WatchWorld Written(Deed[] deeds)
    {
        WatchWorld world = new();
        Organisation[] cast = [.. Kinds.Select(kind => world.Organisation(kind))];
        Product[] goods =
        [
            world.Acetone, world.Ether, world.Ephedrine, world.Herb, world.Morphine, world.Paint, world.Compound,
            world.Anilinopiperidine,
        ];
        BookMovement? last = null;
        foreach (Deed deed in deeds)
            last = Do(world, deed, cast[deed.Who], cast[deed.Whom], goods, last) ?? last;
        return world;
    }

    private static BookMovement? Do(
        WatchWorld world, Deed deed, Organisation who, Organisation whom, Product[] goods, BookMovement? last)
    {
        Product product = goods[deed.Product];
        DateOnly day = WatchWorld.Start.AddDays(deed.Day);
        string? permit = deed.Units % 3 == 0 ? "P-1" : null;
        return deed.Act switch
        {
            0 => world.Make(who, product, day, deed.Units),
            1 => world.Use(who, product, day, deed.Units),
            2 => world.Use(who, product, day, deed.Units, MovementKind.Dispense),
            3 => world.Process(who, product, deed.Units, goods[(deed.Product + 1) % goods.Length], deed.Units, day),
            4 => world.Send(who, whom, product, day, deed.Units, hour: (int)(deed.Units % 24), permit: permit),
            5 => world.Receive(world.Send(who, whom, product, day, deed.Units), whom, day, deed.Units),
            6 => world.Receive(
                world.Send(who, whom, product, day, deed.Units), whom, day.AddDays(1), (deed.Units + 1) / 2, permit),
            7 => world.LoseOnTheWay(world.Send(who, whom, product, day, deed.Units), day.AddDays(2), deed.Units),
            8 => world.Lose(who, product, day, deed.Units),
            9 => world.CountShort(who, product, day, deed.Units),
            10 => world.CountFound(who, product, day, deed.Units, neverBooked: true),
            11 => world.SellOut(
                who, product, day, deed.Units, person: deed.Units % 4,
                payment: deed.Units % 2 == 0 ? PaymentMeans.Cash : null),
            _ => last is null || last.Reversed is not null ? world.Late(who, product, day, 9)
                : world.Reverse(last, last.Day.AddDays(deed.Who)),
        };
    }

    private sealed record Deed(int Act, int Who, int Whom, int Product, int Day, long Units);
}
