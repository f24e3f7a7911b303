using CsCheck;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Domain.Tests.Oversight.Inspections;

/// <summary>双随机: anybody gets the same draw from the list and the seed, and no officer is alone.</summary>
public sealed class DrawTests
{
    private static readonly Gen<string> Seeds = Gen.Char["0123456789abcdef"].Array[64].Select(c => new string(c));

    private static readonly Gen<string[]> Lists =
        Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"].Array[18].Select(c => new string(c)).Array[1, 40];

    private static readonly Gen<DrawOfficer[]> Officers =
        from agencies in Gen.Int[1, 4]
        from each in Gen.Int[1, 4].Array[agencies]
        select (DrawOfficer[])
        [
            .. each.SelectMany((count, a) => Enumerable.Range(0, count)
                .Select(i => new DrawOfficer($"AGENCY-{a}", $"CERT-{a}-{i}"))),
        ];

    [Fact]
    public void The_same_list_in_any_order_gives_the_same_draw() => Gen.Select(Seeds, Lists, Gen.Int[1, 10]).Sample(
        (seed, list, count) => Draw.Units(seed, list, count).SequenceEqual(Draw.Units(seed, list.Reverse(), count)));

    [Fact]
    public void As_many_are_drawn_as_were_to_be_and_everybody_has_one_place() =>
        Gen.Select(Seeds, Lists, Gen.Int[1, 10]).Sample((seed, list, count) =>
        {
            IReadOnlyList<DrawnUnit> drawn = Draw.Units(seed, list, count);
            int all = list.Distinct().Count();
            return drawn.Count == all && drawn.Count(u => u.IsDrawn) == Math.Min(count, all)
                && drawn.Select(u => u.Rank).SequenceEqual(Enumerable.Range(1, all))
                && drawn.Select(u => u.Code).ToHashSet().SetEquals(list);
        });

    [Fact]
    public void To_draw_more_keeps_those_who_were_drawn_before() =>
        Gen.Select(Seeds, Lists, Gen.Int[1, 10]).Sample((seed, list, count) => Draw.Units(seed, list, count)
            .Where(u => u.IsDrawn).Select(u => u.Code)
            .All(code => Draw.Units(seed, list, count + 1).Single(u => u.Code == code).IsDrawn));

    [Fact]
    public void Nobody_s_chance_depends_on_the_others_of_the_list() =>
        Gen.Select(Seeds, Lists).Sample((seed, list) => Draw.Units(seed, list, 1).All(
            u => u.Hash == Draw.Units(seed, [u.Code], 1).Single().Hash));

    [Fact]
    public void The_hash_is_what_a_hash_tool_gives()
    {
        DrawnUnit unit = Draw.Units("00ff", ["91150823MA0P100133"], 1).Single();
        Assert.Equal("9b99485734466b50289419cb9fead50a678c28b3d9f877e775aa9dd4a9dd1b33", unit.Hash);
    }

    [Fact]
    public void No_officer_inspects_alone_nor_one_agency_where_it_is_joint_nor_who_is_recused() =>
        Gen.Select(Seeds, Officers, Gen.Bool.Array[16]).Sample((seed, officers, recusals) =>
        {
            bool IsRecused(DrawOfficer o) => recusals[Array.IndexOf(officers, o)];
            DrawOfficer[] able = [.. officers.Where(o => !IsRecused(o))];
            bool isJoint = officers.Select(o => o.Agency).Distinct().Count() > 1;
            int agencies = able.Select(o => o.Agency).Distinct().Count();
            IReadOnlyList<DrawOfficer>? team = Draw.Team(seed, "UNIT", officers, IsRecused);
            bool isPossible = able.Length >= Draw.TeamLeast && (!isJoint || agencies >= 2);
            if (team is null) return !isPossible;
            return isPossible && team.Count >= Draw.TeamLeast && !team.Any(IsRecused)
                && team.Distinct().Count() == team.Count
                && team.Select(o => o.Agency).Distinct().Count() == agencies;
        });

    [Fact]
    public void Officers_are_drawn_for_each_unit_anew()
    {
        DrawOfficer[] officers = [.. Enumerable.Range(0, 6).Select(i => new DrawOfficer("A", $"C{i}"))];
        HashSet<string> teams = [.. Enumerable.Range(0, 40).Select(u => string.Join(
            ',', Draw.Team("seed", $"UNIT-{u}", officers, _ => false)!.Select(o => o.Certificate)))];
        Assert.True(teams.Count > 5, $"{teams.Count} teams for 40 units");
    }

    [Fact]
    public void A_seed_that_was_not_bound_is_not_revealed()
    {
        InspectionPlan plan = Plans.Drawn();
        Assert.Equal(2, plan.Fix(Draw.HashOf("the seed"), "hidden"));
        Assert.Null(plan.Reveal("another"));
        Assert.Null(plan.Seed);
        Assert.Equal(3, plan.Reveal("the seed"));
        Assert.Equal(PlanState.Drawn, plan.State);
    }

    [Fact]
    public void What_is_to_be_drawn_is_not_begun_before()
    {
        InspectionPlan plan = Plans.Drawn();
        plan.Fix(Draw.HashOf("the seed"), "hidden");
        Assert.Null(plan.Do(PlanAct.Start));
        plan.Reveal("the seed");
        Assert.NotNull(plan.Do(PlanAct.Start));
    }
}
