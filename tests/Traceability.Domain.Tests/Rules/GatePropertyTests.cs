using CsCheck;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>Whatever the facts are, the gate answers, always the same, and no rule depends on another.</summary>
public sealed class GatePropertyTests
{
    private static readonly Organisation[] Organisations =
    [
        Cast.Plant, Cast.Producer, Cast.FarPlant, Cast.Hospital, Cast.Wholesaler, Cast.School, Cast.Warehouse,
        Cast.Trader, Cast.Carrier, Cast.DrugMaker, Cast.Pharmacy, Cast.EphedraBuyer, Cast.Harvester,
    ];

    private static readonly Person[] Persons =
        [Cast.Keeper, Cast.Handler, Cast.KeeperAgain, Cast.PrivatePerson, Cast.PersonWithoutIdentity];

    private static readonly Substance[] Substances =
    [
        Cast.Piperonal, Cast.Ephedrine, Cast.AceticAnhydride, Cast.Ether, Cast.Acetone, Cast.Permanganate,
            Cast.Morphine,
        Cast.Ketamine, Cast.Diazepam, Cast.EphedraHerb, Cast.Piperidone,
    ];

    private static readonly string[] PermitTypes = [.. PermitPurposes.All.Select(s => s.Type), "PT-UNHEARD-OF"];

    private static readonly string[] Regions = ["150823", "150802", "150800", "130108", "110101", "110119", "", "1508"];

    private static readonly Gen<Organisation> AnyOrganisation = OneOf(Organisations);

    private static readonly Gen<Person?> AnyPerson = OneOf<Person?>([.. Persons, null]);

    private static readonly (Product Product, Substance[] Substances)[] Products =
    [
        .. Substances.Select(s => (Cast.Pure(s), (Substance[])[s])),
        (Cast.EphedrineTablets, [Cast.Ephedrine]),
        (Cast.EphedrineAmpoules, [Cast.Ephedrine]),
        (Cast.CompoundTablets, [Cast.Ephedrine]),
        (Cast.MorphineTablets, [Cast.Morphine]),
        (Cast.DiazepamTablets, [Cast.Diazepam]),
        (Cast.EtherByTheLitre, [Cast.Ether]),
        (Cast.Mixture, [Cast.Acetone, Cast.AceticAnhydride]),
    ];

    private static readonly Gen<Thing> AnyThing =
        from made in OneOf(Products)
        from units in Gen.OneOf(Gen.Long[1, 200_000], Gen.Long[1, 9_000_000_000_000_000])
        select new Thing(made.Product, made.Substances, made.Product.BaseUnit == BaseUnit.Piece
            ? units % 100_000 + 1 : units);

    private static readonly Gen<Paper> AnyPaper =
        from type in OneOf(PermitTypes)
        from holder in AnyOrganisation
        from substance in OneOf(Substances)
        from kilograms in Gen.Int[1, 5_000]
        from status in OneOf(Enum.GetValues<PermitStatus>())
        from last in Gen.Int[-3, 3]
        from single in Gen.Bool
        from reserved in Gen.Bool
        from to in OneOf<string?>([.. Regions, null])
        select new Paper(type, holder)
        {
            Status = status, To = World.Today.AddDays(last), SingleUse = single, AllReserved = reserved, ToRegion = to,
        }.For(substance, $"{kilograms} kg");

    private static readonly DateOnly[] Days =
    [
        World.Today, new(2005, 10, 31), new(2005, 11, 1), new(2024, 2, 29), new(2024, 8, 31), new(2024, 9, 1),
        new(2025, 7, 20), new(2025, 11, 10), new(2026, 12, 31), new(2027, 1, 1),
    ];

    private static readonly Gen<World> Plain =
        from kind in OneOf(Enum.GetValues<MovementKind>())
        from booker in AnyOrganisation
        from other in OneOf<Organisation?>([.. Organisations, Cast.Importer, Cast.AmericanImporter, null])
        from persons in Gen.Select(AnyPerson, AnyPerson)
        from regions in Gen.Select(OneOf(Regions), OneOf(Regions))
        from things in AnyThing.Array[0, 4]
        from payment in OneOf<PaymentMeans?>([.. Enum.GetValues<PaymentMeans>().Cast<PaymentMeans?>(), null])
        from papers in Gen.Select(AnyPaper, AnyPaper, Gen.Int[0, 3])
        from uses in Gen.Int[0, 1]
        from prescribed in Gen.Select(
            OneOf<PatientGroup?>([.. Enum.GetValues<PatientGroup>().Cast<PatientGroup?>(), null]), Gen.Int[1, 20])
        from answers in OneOf<MovementKind?>(null, MovementKind.Order, MovementKind.Dispatch,
            MovementKind.Receipt)
        select Peopled(
            new World
            {
                Kind = kind, Booker = booker, Other = other, HandedOverBy = persons.Item1, TakenOverBy = persons.Item2,
                FromRegion = regions.Item1, ToRegion = regions.Item2, Payment = payment, PurchasePermitUses = uses,
                TransportPermitUses = uses, PatientGroup = prescribed.Item1, PrescribedDays = prescribed.Item2,
            },
            things, papers, answers);

    /// <summary>
    /// What else may be so: the day, the key areas, what the parties hold, the carrier, the store, the past.
    /// </summary>
    private static readonly Gen<World> AnyWorld =
        from world in Plain
        from day in OneOf(Days)
        from key in OneOf("150823", "110100", "")
        from holds in AnyPaper.Array[0, 3]
        from carrier in OneOf<Organisation?>(Cast.Carrier, Cast.OtherCarrier, null)
        from vehicle in OneOf<string?>("蒙L12345", null)
        from purpose in OneOf<string?>("处方 2026-118，7 日", "诊断书", " ", null)
        from controls in OneOf("", "double-lock", "double-lock;cctv;alarm")
        from before in Gen.OneOf(Gen.Const(0L), Gen.Long[0, long.MaxValue])
        from packed in Gen.Bool
        select (packed ? world.InPackages() : world) with
        {
            Day = day, KeyAreas = new HashSet<string> { key }, BuyerHolds = Facts(holds), SellerHolds = Facts(holds),
            OwnHolds = Facts(holds), Carrier = carrier, Vehicle = vehicle, Purpose = purpose, Controls = controls,
            PermanganateThisYearMg = before, HerbSoldByCollectorMg = before, OneLot = packed,
        };

    [Fact]
    public void No_rule_throws_and_the_same_facts_give_the_same_findings() => AnyWorld.Sample(world =>
    {
        foreach (GateRule rule in Rulebook.Gate)
            Assert.Equal(rule.Check(world.Facts()), rule.Check(world.Facts()));
    });

    [Fact]
    public void The_order_of_the_rules_does_not_matter() =>
        Gen.Select(AnyWorld, Gen.Shuffle(Rulebook.Gate.ToArray())).Sample((world, shuffled) =>
    {
        MovementFacts facts = world.Facts();
        Finding[] found = [.. shuffled.Where(rule => rule.Card.IsInForceOn(facts.Day))
            .Select(rule => rule.Check(facts)).OfType<Finding>()];
        IReadOnlyList<Finding> decided = Rulebook.Decide(facts.Draft, facts) switch
        {
            Ruling.Refused refused => refused.Findings,
            Ruling.Accepted accepted => accepted.Notes,
            _ => [],
        };
        Assert.Equal(found.OrderBy(f => f.Severity).ThenBy(f => f.Rule, StringComparer.Ordinal), decided);
    });

    [Fact]
    public void Every_finding_says_what_and_why_and_cure_in_both_languages() => AnyWorld.Sample(world =>
        Assert.All(Rulebook.Gate.Select(rule => rule.Check(world.Facts())).OfType<Finding>(), f => Assert.All(
            (string[])[f.MessageZh, f.MessageEn, f.SourceZh, f.SourceEn, f.CureZh, f.CureEn, f.Field!],
            Assert.NotEmpty)));

    [Fact]
    public void Nothing_more_on_the_lorry_makes_a_breach_lawful() =>
        Gen.Select(AnyWorld, AnyThing).Sample((world, more) =>
    {
        MovementFacts loaded = Loaded(world, more).Facts();
        foreach (GateRule rule in Rulebook.Gate)
        {
            if (rule.Check(world.Facts()) is { Severity: Severity.Block })
                Assert.Equal(Severity.Block, rule.Check(loaded)?.Severity);
        }
    });

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static World Peopled(
        World world, Thing[] things, (Paper Purchase, Paper Transport, int Cited) papers,
            MovementKind? answers)
    {
        foreach (Thing thing in things) world = Loaded(world, thing);
        if ((papers.Cited & 1) != 0) world = world.Under(papers.Purchase);
        if ((papers.Cited & 2) != 0) world = world.TravellingUnder(papers.Transport);
        return answers is { } kind ? world.Answering(kind, world.Other ?? Cast.Plant, world.Booker) : world;
    }

    private static IReadOnlyList<PermitFacts> Facts(Paper[] papers) => [.. papers.Select(p => p.Facts())];

    private static World Loaded(World world, Thing thing) =>
        world.With(thing.Product, new Measure(thing.Units, thing.Product.BaseUnit), thing.Substances);

    private sealed record Thing(Product Product, Substance[] Substances, long Units);
}
