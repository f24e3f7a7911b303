using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

public sealed class RaiseReportsTests
{
    private static readonly DateTime Posted = new(2026, 11, 18, 3, 0, 0, DateTimeKind.Utc);

    [Theory, DatabaseData]
    public async Task What_a_rule_reports_is_one_alert_a_month_and_what_it_only_notes_is_none(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        string first = await RecordAsync(yard, Found("R-071", Severity.Report), Found("R-003", Severity.Warn));
        string second = await RecordAsync(yard, Found("R-071", Severity.Report), Found("R-055", Severity.Declared));
        await RecordAsync(yard);
        Assert.Equal(1, (await yard.RunAsync(RaiseReports.Name)).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(
            ("R-071", Bench.PlantA, AlertLevel.Serious, $"{first};{second}"),
            (alert.Rule, alert.Subject, alert.Level, alert.Evidence));
        Assert.Equal(0, (await yard.RunAsync(RaiseReports.Name)).Raised);
    }

    [Theory, DatabaseData]
    public async Task A_run_missed_for_a_fortnight_is_made_good_and_what_lies_further_back_is_not_asked_again(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await RecordAsync(yard, Found("R-071", Severity.Report));
        DateOnly day = new(2026, 11, 18);
        Assert.Equal(0, (await yard.RunAsync(RaiseReports.Name, day.AddDays(RaiseReports.DaysLookedBack + 1))).Raised);
        Assert.Equal(1, (await yard.RunAsync(RaiseReports.Name, day.AddDays(RaiseReports.DaysLookedBack))).Raised);
    }

    private static async Task<string> RecordAsync(Yard yard, params Finding[] findings)
    {
        PostingRequest request = yard.Bench.Request(
            yard.Bench.Draft(MovementKind.Production, [Bench.Item(1)]), Posted, FindingJson.Write(findings));
        Assert.IsType<PostOutcome.Done>(await yard.Bench.Store.PostAsync(request));
        return request.Posting.Movement.RequestId;
    }

    private static Finding Found(string rule, Severity severity) => new(
        rule, severity, AlertLevel.Serious, "依据", "source", "情况", "what", "办法", "cure", null);
}
