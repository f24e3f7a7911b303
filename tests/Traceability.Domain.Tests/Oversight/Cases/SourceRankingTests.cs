using CsCheck;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Domain.Tests.Oversight.Cases;

/// <summary>Which shortage goods without a code come from: explainable, and more evidence never lowers.</summary>
public sealed class SourceRankingTests
{
    private const long Kilo = 1_000_000;
    private static readonly DateTime Found = new(2026, 11, 29, 4, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<SourceCandidate> Candidates =
        from trouble in Gen.Enum<SourceTrouble>()
        from substance in Any("A", "B", "C")
        from lot in Gen.String[Gen.Char["AB12-"], 1, 10]
        from missing in Gen.Long[1, 900 * Kilo]
        from region in Any("150823", "150802", "150203", "110101")
        from days in Gen.Int[0, 400]
        from key in Gen.Long[1, 1_000]
        select new SourceCandidate(
            key, trouble, [substance], lot, missing, BaseUnit.Milligram, region, Found.AddDays(-days));

    private static readonly Gen<FoundGoods> Goods =
        from substance in Any("A", "B", "C")
        from mark in Gen.String[Gen.Char["AB12?"], 1, 10]
        from quantity in Gen.Long[1, 900 * Kilo]
        from region in Any("150823", "150802", "150203")
        select new FoundGoods(substance, mark, quantity, BaseUnit.Milligram, region, Found);

    [Fact]
    public void More_evidence_never_lowers_a_candidate_that_can_be_the_source() =>
        Gen.Select(Goods, Candidates).Sample((found, candidate) =>
        {
            if (!SourceRanking.CanBe(found, candidate)) return;
            int all = SourceRanking.Of(found, candidate).Total;
            FoundGoods[] less =
            [
                found with { Substance = null }, found with { Mark = null }, found with { Quantity = null },
                found with { Region = null }, found with { FoundAt = null },
            ];
            Assert.All(less, l => Assert.True(SourceRanking.Of(l, candidate).Total <= all));
        });

    [Fact]
    public void A_lorry_that_nobody_misses_yet_comes_after_what_is_missing()
    {
        FoundGoods found = new("A", null, 200 * Kilo, BaseUnit.Milligram, "150823", Found);
        SourceCandidate missing = new(
            1, SourceTrouble.ShortDelivery, ["A"], "L-1", 200 * Kilo, BaseUnit.Milligram, "150823", Found.AddDays(-20));
        SourceCandidate underWay = missing with
        {
            Key = 2, Trouble = SourceTrouble.OpenTransit, Since = Found.AddDays(-1), IsExpected = true,
        };
        Assert.Equal([1, 2], SourceRanking.Rank(found, [underWay, missing]).Select(r => r.Candidate.Key));
        Assert.Equal(
            [2, 1], SourceRanking.Rank(found, [underWay with { IsExpected = false }, missing])
                .Select(r => r.Candidate.Key));
    }

    [Fact]
    public void One_more_readable_character_of_the_right_lot_never_lowers_it() =>
        Candidates.Sample(candidate =>
        {
            string lot = candidate.Lot;
            int before = 0;
            for (int read = 1; read <= lot.Length; read++)
            {
                string mark = lot[..read] + new string('?', lot.Length - read);
                int likeness = MarkLikeness.Of(mark, lot);
                Assert.True(likeness >= before);
                before = likeness;
            }

            if (lot.Any(char.IsLetterOrDigit)) Assert.Equal(1_000, before);
        });

    [Fact]
    public void The_sum_is_the_sum_of_its_reasons_and_each_reason_is_said_in_both_languages() =>
        Gen.Select(Goods, Candidates).Sample((found, candidate) =>
        {
            RankedSource ranked = SourceRanking.Of(found, candidate);
            Assert.Equal(ranked.Total, ranked.Points.Sum(p => p.Points));
            Assert.All(ranked.Points, p => Assert.True(p is { Points: > 0, Zh.Length: > 0, En.Length: > 0 }));
        });

    [Fact]
    public void A_quantity_that_fits_goes_before_one_that_does_not()
    {
        SourceCandidate fits = Of(1, 200 * Kilo), far = Of(2, 5_000 * Kilo);
        Assert.Equal(1, Ranked(fits, far)[0].Candidate.Key);
    }

    [Fact]
    public void Another_substance_and_goods_missing_only_afterwards_cannot_be_the_source()
    {
        SourceCandidate other = Of(1, 200 * Kilo) with { Substances = ["B"] };
        SourceCandidate later = Of(2, 200 * Kilo) with { Since = Found.AddMinutes(1) };
        Assert.Empty(Ranked(other, later));
    }

    [Fact]
    public void A_near_place_and_a_near_day_go_before_far_ones()
    {
        SourceCandidate near = Of(1, 200 * Kilo), away = Of(2, 200 * Kilo) with { Region = "110101" };
        SourceCandidate old = Of(3, 200 * Kilo) with { Since = Found.AddDays(-300) };
        Assert.Equal(1, Ranked(old, away, near)[0].Candidate.Key);
    }

    private static SourceCandidate Of(long key, long missing) => new(
        key, SourceTrouble.ShortDelivery, ["A"], "P-2611-07", missing, BaseUnit.Milligram, "150823",
        Found.AddDays(-20));

    private static IReadOnlyList<RankedSource> Ranked(params SourceCandidate[] candidates) => SourceRanking.Rank(
        new FoundGoods("A", null, 200 * Kilo, BaseUnit.Milligram, "150823", Found), candidates);

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);
}
