using System.Globalization;
using System.Text.RegularExpressions;
using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Testing;

namespace Traceability.Domain.Tests.Rules;

/// <summary>What no machine can check is asked of whoever acts, and no rule of the reference is forgotten.</summary>
public sealed class DutiesTests
{
    private static string[] ChecklistOf(World world)
    {
        MovementFacts facts = world.Facts();
        return [.. Rulebook.Checklist(
            facts.Draft.Kind, facts.Controlled.Select(c => c.Substance.Class), facts.Day).Select(d => d.Card.Id)];
    }

    [Fact]
    public void A_dispatch_of_a_precursor_asks_for_papers_marks_and_vigilance() => Assert.Equal(
        ["R-031", "R-055", "R-057", "R-058"],
        ChecklistOf(World.Of(MovementKind.Dispatch).With(Cast.Acetone, "1 kg")));

    [Fact]
    public void A_dispatch_of_narcotics_asks_for_an_escort() => Assert.Equal(
        ["R-060", "R-061", "R-062"], ChecklistOf(World.Of(MovementKind.Dispatch).With(Cast.Morphine, "1 g")));

    [Fact]
    public void Goods_nobody_controls_ask_for_nothing_nor_before_the_law_was() => Assert.Equal(
        [[], []],
        new[]
        {
            ChecklistOf(World.Of(MovementKind.Dispatch)),
            ChecklistOf((World.Of(MovementKind.Dispatch) with { Day = new DateOnly(2005, 10, 31) })
                .With(Cast.Acetone, "1 kg")),
        });

    [Theory]
    [InlineData(DutyAct.Inspection, "R-130", "R-132")]
    [InlineData(DutyAct.Revocation, "R-016", "R-133")]
    [InlineData(DutyAct.Standing, "R-046", "R-059", "R-072", "R-075", "R-094", "R-096")]
    [InlineData(DutyAct.Traveller, "R-115")]
    public void Every_other_act_has_its_checklist(DutyAct act, params string[] rules) => Assert.Equal(
        rules, Rulebook.Checklist(act, World.Today).Select(d => d.Card.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void The_part_of_a_checked_rule_that_no_machine_sees_is_declared()
    {
        Assert.Equal(["R-030", "R-031", "R-055", "R-057", "R-058"], ChecklistOf(
            World.Of(MovementKind.Dispatch).With(Cast.Piperonal, "1 kg")).Order(StringComparer.Ordinal));
        Assert.Contains("R-013", ChecklistOf(World.Of(MovementKind.Dispatch).With(Cast.Ephedrine, "1 kg")));
        Assert.Equal(["R-095"], ChecklistOf(World.Of(MovementKind.Export).With(Cast.EphedraHerb, "1 kg")));
        Assert.Equal(["R-079"], ChecklistOf(World.Of(MovementKind.Destruction).With(Cast.Morphine, "1 g")));
        Assert.Equal(["R-080"], ChecklistOf(World.Of(MovementKind.Destruction).With(Cast.Ephedrine, "1 g")));
        Assert.Equal(["R-081"], ChecklistOf(World.Of(MovementKind.Destruction).With(Cast.Acetone, "1 kg")));
    }

    [Fact]
    public void What_is_confirmed_is_kept_with_the_movement_and_what_is_not_is_not()
    {
        World world = (World.Of(MovementKind.Move) with { Confirmed = ["R-055", "R-061"] }).With(Cast.Acetone, "1 kg");
        MovementFacts facts = world.Facts();
        Ruling.Accepted accepted = Assert.IsType<Ruling.Accepted>(Rulebook.Decide(facts.Draft, facts));
        Finding declared = Assert.Single(accepted.Notes);
        Assert.Equal(("R-055", Severity.Declared), (declared.Rule, declared.Severity));
        Assert.StartsWith("已申明：", declared.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_duty_says_what_where_and_why()
    {
        Assert.All(Rulebook.Duties, duty =>
        {
            Assert.NotEmpty(duty.Card.ChecksZh);
            Assert.NotEmpty(duty.Card.ChecksEn);
            Assert.NotEmpty(duty.Card.SourceZh);
            Assert.NotEmpty(duty.Card.SourceEn);
            Assert.Equal(duty.Act == DutyAct.Movement, duty.Kinds.Count > 0 && duty.Classes.Count > 0);
        });
        Assert.Equal(Rulebook.Duties.Count, Rulebook.Duties.Select(d => d.Card.Id).Distinct().Count());
    }

    [Fact]
    public void Every_rule_from_R_001_to_R_156_is_kept_in_one_way()
    {
        string[] ids = [.. RuleRegister.All.Select(e => e.Id)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(Reference(), ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_register_says_of_each_rule_how_it_is_really_kept()
    {
        Dictionary<string, RuleEntry> register = RuleRegister.All.ToDictionary(e => e.Id);
        Assert.All(Rulebook.Parcels, c => Assert.Equal(RuleKeeping.Parcel, register[c.Id].Keeping));
        Assert.Equal(["R-120", "R-121", "R-122", "R-123", "R-124"], Rulebook.Parcels.Select(c => c.Id));
        Assert.DoesNotContain(Rulebook.Duties, d => d.Card.Id.StartsWith("R-12", StringComparison.Ordinal));
        Assert.All(
            Rulebook.Duties.Where(d => d.Act != DutyAct.Movement && Rulebook.Gate.All(g => g.Card.Id != d.Card.Id)),
            d => Assert.Contains("列在本表", register[d.Card.Id].WhereZh, StringComparison.Ordinal));
        Assert.All(
            Rulebook.Watch.Where(w => Rulebook.Gate.Any(g => g.Card.Id == w.Card.Id)),
            w => Assert.Contains("every night", register[w.Card.Id].WhereEn, StringComparison.Ordinal));
        Assert.All(register.Values, e => Assert.False(
            string.IsNullOrWhiteSpace(e.WhereZh) || string.IsNullOrWhiteSpace(e.WhereEn), e.Id));
    }

    [Fact]
    public void The_reference_lists_these_rules()
    {
        string? found = SharedData.Find("../reference/rules.md");
        Assert.SkipWhen(found is null, SharedData.Missing("../reference/rules.md"));
        string text = File.ReadAllText(found!);
        Assert.Equal(
            Regex.Matches(text, @"^\| (R-\d{3}) \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value),
            Reference());
    }

    [Fact]
    public void Every_rule_stands_in_the_register_with_article_tests_and_whether_it_was_read() => Assert.All(
        RuleRegister.All,
        entry =>
        {
            Assert.NotEmpty(entry.SourceZh);
            Assert.NotEmpty(entry.SourceEn);
            Assert.NotEmpty(entry.WhereZh);
            Assert.NotEmpty(entry.WhereEn);
            Assert.Contains(entry.Verified, (string[])["yes", "part", "no"]);
            Assert.True(File.Exists(RepositoryRoot.Combine(entry.Tests.Split('/'))), entry.Tests);
        });

    /// <summary>Where the reference says n/a (a rule of the system) the register says no.</summary>
    [Fact]
    public void The_register_agrees_with_the_reference_on_level_and_reading()
    {
        string? found = SharedData.Find("../reference/rules.md");
        Assert.SkipWhen(found is null, SharedData.Missing("../reference/rules.md"));
        Dictionary<string, RuleEntry> register = RuleRegister.All.ToDictionary(e => e.Id);
        foreach (string line in File.ReadLines(found!).Where(l => Regex.IsMatch(l, @"^\| R-(0|1[0-4])")))
        {
            string[] cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            RuleEntry entry = register[cells[0]];
            string read = cells[^1].Split(' ')[0] is var word && word == "n/a" ? "no" : word;
            // The articles were read; the list of verified exports and the limits of a prescription were not.
            if (entry.Id is not ("R-112" or "R-048")) Assert.Equal((entry.Id, read), (entry.Id, entry.Verified));
            if (entry.Level is { } level && cells[^2].StartsWith('L'))
                Assert.Equal((entry.Id, cells[^2][..2]), (entry.Id, $"L{(int)level}"));
        }
    }

    /// <summary>The ids the reference has: it leaves gaps between its sections.</summary>
    private static IEnumerable<string> Reference() =>
        new[] { (1, 18), (20, 29), (30, 48), (50, 63), (70, 82), (90, 100), (110, 116), (120, 124), (130, 133),
            (140, 147), (150, 156) }
        .SelectMany(part => Enumerable.Range(part.Item1, part.Item2 - part.Item1 + 1))
        .Select(n => string.Create(CultureInfo.InvariantCulture, $"R-{n:000}"));
}
