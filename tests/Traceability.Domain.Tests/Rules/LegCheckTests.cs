using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>R-050, R-054 and R-056 on every leg of a consignment and at every handover on the way.</summary>
public sealed class LegCheckTests
{
    private const string Home = "150823";
    private const string Neighbour = "150802";
    private const string Beyond = "150203";

    [Fact]
    public void Legs_within_the_prefecture_need_no_paper() =>
        Assert.Empty(LegCheck.OfPlan(Facts(null, Home, Leg(1, Home, Neighbour), Leg(2, Neighbour, Home))));

    [Fact]
    public void A_way_that_leaves_the_prefecture_needs_a_paper_though_both_ends_lie_in_it()
    {
        IReadOnlyList<Finding> findings =
            LegCheck.OfPlan(Facts(null, Home, Leg(1, Home, Beyond), Leg(2, Beyond, Home)));
        Assert.All(findings, f => Assert.Equal(("R-050", Severity.Block), (f.Rule, f.Severity)));
        Assert.Equal(["legs[0].toRegion", "legs[1].toRegion"], findings.Select(f => f.Field));
        Assert.Empty(LegCheck.OfPlan(Facts(Paper(), Home, Leg(1, Home, Beyond), Leg(2, Beyond, Home))));
    }

    [Fact]
    public void In_a_key_area_the_county_counts()
    {
        LegFacts facts = Facts(null, Home, Leg(1, Home, Neighbour), Leg(2, Neighbour, Home));
        Assert.NotEmpty(LegCheck.OfPlan(facts with { KeyAreas = new HashSet<string> { Home } }));
    }

    [Fact]
    public void A_trip_that_was_let_go_without_a_licence_was_judged_at_its_dispatch() =>
        Assert.Empty(LegCheck.OfPlan(Facts(null, Beyond, Leg(1, Home, Neighbour), Leg(2, Neighbour, Beyond))));

    [Fact]
    public void Goods_nobody_controls_travel_as_they_like() => Assert.Empty(LegCheck.OfPlan(
        Facts(null, Home, Leg(1, Home, Beyond), Leg(2, Beyond, Home)) with { HasPrecursors = false }));

    [Fact]
    public void Every_carrier_is_one_that_the_permit_names()
    {
        Permit one = Paper(Cast.Carrier.Id);
        LegFacts facts = Facts(one, Beyond, Leg(1, Home, Neighbour), Leg(2, Neighbour, Beyond, Cast.OtherCarrier));
        Finding refused = Assert.Single(LegCheck.OfPlan(facts));
        Assert.Equal(
            ("R-056", Severity.Block, "legs[1].carrier"), (refused.Rule, refused.Severity, refused.Field));
        Assert.Contains(Cast.OtherCarrier.Name, refused.MessageZh, StringComparison.Ordinal);
        Assert.Empty(LegCheck.OfPlan(facts with { Permit = Paper(Cast.Carrier.Id, Cast.OtherCarrier.Id) }));
        Assert.Empty(LegCheck.OfPlan(facts with { Permit = Paper() }));
    }

    [Fact]
    public void The_way_goes_through_the_regions_that_the_permit_names()
    {
        Permit through = Paper(via: "150200;150900");
        Assert.Empty(LegCheck.OfPlan(Facts(through, "110105", Leg(1, Home, Beyond), Leg(2, Beyond, "110105"))));
        Finding refused = Assert.Single(
            LegCheck.OfPlan(Facts(through, "110105", Leg(1, Home, "140200"), Leg(2, "140200", "110105"))));
        Assert.Equal(("R-056", "legs[0].toRegion"), (refused.Rule, refused.Field));
    }

    [Fact]
    public void A_handover_as_planned_is_clean() => Assert.Empty(LegCheck.OfHandover(Trip(), Handover()));

    [Fact]
    public void Another_vehicle_carrier_driver_or_place_than_planned_is_reported_and_never_refused()
    {
        foreach (LegHandover handover in new[]
        {
            Handover(vehicle: "蒙L99999"), Handover(carrier: Cast.OtherCarrier.Id), Handover(driver: 9),
            Handover(region: Beyond), Handover(leg: 3),
        })
        {
            Finding found = Assert.Single(LegCheck.OfHandover(Trip(), handover));
            Assert.Equal(("R-056", Severity.Report), (found.Rule, found.Severity));
        }
    }

    [Fact]
    public void A_change_nobody_planned_is_held_against_the_permit_alone()
    {
        LegFacts facts = Trip() with { Plan = [], Permit = Paper(Cast.Carrier.Id) };
        Assert.Empty(LegCheck.OfHandover(facts, Handover(vehicle: "蒙L99999")));
        Assert.Equal(
            "carrier", Assert.Single(LegCheck.OfHandover(facts, Handover(carrier: Cast.OtherCarrier.Id))).Field);
    }

    [Fact]
    public void Goods_that_do_not_agree_with_their_papers_are_reported() => Assert.Equal(
        ("R-054", "goodsAgree"),
        LegCheck.OfHandover(Trip(), Handover(agree: false)).Select(f => (f.Rule, f.Field)).Single());

    [Fact]
    public void The_chain_says_who_had_it_when()
    {
        Consignment consignment = new()
        {
            Id = new(1), Dispatch = new(1), Shipper = Cast.Producer.Id, Consignee = Cast.Plant.Id,
            DepartedAt = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        LegHandover handover = Handover();
        IReadOnlyList<CustodyLeg> chain = CustodyLeg.Of(consignment, [handover]);
        Assert.Equal([Cast.Producer.Id, Cast.Carrier.Id], chain.Select(c => c.Carrier));
        Assert.Equal((handover.At, (DateTime?)null), (chain[0].Until, chain[1].Until));
        Assert.Equal(handover.At, chain[1].From);
    }

    private static LegFacts Trip() => Facts(null, Home, Leg(1, Home, Neighbour), Leg(2, Neighbour, Home));

    private static LegFacts Facts(Permit? permit, string to, params TransportLeg[] plan) => new()
    {
        HasPrecursors = true, FromRegion = Home, ToRegion = to, KeyAreas = new HashSet<string>(), Permit = permit,
        Carriers = new[] { Cast.Carrier, Cast.OtherCarrier }.ToDictionary(o => o.Id), Plan = plan,
    };

    private static TransportLeg Leg(int number, string from, string to, Organisation? carrier = null) => new()
    {
        Consignment = new(1), Number = number, FromRegion = from, ToRegion = to,
        Carrier = (carrier ?? Cast.Carrier).Id, Vehicle = "蒙L12345", Driver = new(5), PlannedDeparture = default,
        PlannedArrival = default, RecordedBy = "T", RecordedAt = default,
    };

    private static LegHandover Handover(
        string vehicle = "蒙L12345", Id<Organisation>? carrier = null, long driver = 5, string region = Neighbour,
        int leg = 2, bool agree = true) => new()
        {
            Consignment = new(1), Leg = leg, At = new DateTime(2026, 3, 1, 5, 0, 0, DateTimeKind.Utc),
            Region = region, Carrier = carrier ?? Cast.Carrier.Id, Vehicle = vehicle, Driver = new(driver),
            HandedOverBy = new(6), TakenOverBy = new(7), GoodsAgree = agree, RecordedBy = "T", RecordedAt = default,
        };

    private static Permit Paper(
        Id<Organisation>? carrier = null, Id<Organisation>? other = null, string? via = null) => new()
        {
            Id = new(1), Number = "T-1", Type = "PT-TFILE-3-3M", Holder = Cast.Producer.Id, IssuedBy = Cast.Police.Id,
            FromRegion = Home, ToRegion = "110105", Carrier = carrier,
            OtherCarriers = other is { } known ? PermitWay.Text([known]) : null, ViaRegions = via,
            ValidFrom = new DateOnly(2026, 1, 1), ValidTo = new DateOnly(2026, 3, 31), SingleUse = false,
            Status = PermitStatus.Valid,
        };
}
