using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Simulation.World;

/// <summary>
/// Six weeks of a made-up province through the real recorder, law gate, ledger and jobs. After each day the laws of
/// the ledger hold; at the end each diverter stands in an alert or a refusal, and honest people do not.
/// TRACEABILITY_SIMULATION_SEEDS (comma separated) adds seeds; the failure names the seed.
/// </summary>
public sealed class ProvinceTests
{
    private const int Days = 42;
    private const int HonestSuspectsMost = 1;

    /// <summary>What a count found short may be explained for 45 days.</summary>
    private const int JudgedAfter = 40;

    private static readonly DateOnly First = new(2026, 3, 2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> Seeds =>
        [150823, 1, 2, .. (Environment.GetEnvironmentVariable("TRACEABILITY_SIMULATION_SEEDS") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => int.Parse(s, System.Globalization.CultureInfo.InvariantCulture))];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Every_diverter_is_named_and_honest_people_are_left_alone(int seed)
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await database.OpenAsync();
        SimulatedClock clock = new();
        Dictionary<Plant, Diversion> diverters = Pick(seed);
        Weeks weeks = new(seed, diverters);
        Works works = new(factory, clock);
        try
        {
            clock.MoveTo(ChinaTime.StartOf(First));
            await Province.FoundAsync(works, First, Cancellation);
            for (int i = 0; i < Days; i++)
            {
                await weeks.WorkAsync(works, First.AddDays(i));
                AssertLaws(factory, seed, First.AddDays(i));
                if (i % 5 != 4) continue;
                await works.DisposeAsync();
                works = new Works(factory, clock);
            }

            DateOnly end = First.AddDays(Days + JudgedAfter);
            clock.MoveTo(ChinaTime.StartOf(end).AddHours(5));
            await works.FileReportsAsync(end, Cancellation);
            await works.RunJobsAsync(end, Cancellation);
        }
        finally
        {
            await works.DisposeAsync();
        }

        Judge(factory, seed, diverters);
    }

    private static Dictionary<Plant, Diversion> Pick(int seed)
    {
        Plant[] users = [.. Province.Users];
        new Random(seed).Shuffle(users);
        return Enum.GetValues<Diversion>().Zip(users).ToDictionary(p => p.Second, p => p.First);
    }

    private static void AssertLaws(TraceabilityDbFactory factory, int seed, DateOnly day)
    {
        ProofReport report = new LedgerProof(factory).Prove(null, Cancellation);
        Assert.True(report.Faults == 0, $"seed {seed}, {day:O}: {string.Join("; ", report.FirstFaults)}");
        using TraceabilityDb db = factory.CreateDbContext();
        Assert.False(
            db.LedgerEntries.Any(e => e.After < 0 && !e.IsBoundary), $"seed {seed}, {day:O}: an account is below zero");
    }

    private static void Judge(
        TraceabilityDbFactory factory, int seed, Dictionary<Plant, Diversion> diverters)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        Dictionary<Id<Domain.Parties.Organisation>, string> codes =
            db.Organisations.ToDictionary(o => o.Id, o => o.Code);
        (string Rule, string Code)[] told =
        [
            .. db.Alerts.AsEnumerable().Select(a => (a.Rule, codes[a.Organisation])),
            .. db.Refusals.AsEnumerable().SelectMany(r => r.Rules
                .Split(';').Select(rule => (rule, codes[r.Organisation]))),
        ];
        string all = $"seed {seed}: {string.Join(", ", told.Distinct())}";
        foreach ((Plant plant, Diversion diversion) in diverters)
            Assert.True(told.Contains((RuleOf(diversion), plant.Code)), $"{diversion} by {plant.Code} unseen; {all}");
        // A short delivery is first a question to the shipper (R-063): that makes its maker a suspect too.
        string[] asked = [.. diverters.Where(d => d.Value == Diversion.ShortDeliveries)
            .Select(d => Province.MakerFor(d.Key).Code)];
        string[] honest = [.. told.Select(t => t.Code).Distinct()
            .Except(diverters.Keys.Select(p => p.Code)).Except(asked)];
        Assert.True(honest.Length <= HonestSuspectsMost, $"honest suspects {string.Join(", ", honest)}; {all}");
    }

    private static string RuleOf(Diversion diversion) => diversion switch
    {
        Diversion.ShortDeliveries => "D-002",
        Diversion.StolenStock => "R-076",
        Diversion.OverdrawnFiling => "R-017",
        Diversion.ForgedFiling => "R-018",
        Diversion.Cash => "R-032",
    };
}
