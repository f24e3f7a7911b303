using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>Terms of permits and days of authorities are watched.</summary>
public sealed class TermJobsTests
{
    [Theory, DatabaseData]
    public async Task A_certificate_near_its_end_is_called_for_until_its_renewal_is_with_the_authority(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Permit certificate = Add(yard, "PT-NTRANS", new DateOnly(2026, 12, 31));
        Assert.Equal(0, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 11, 29))).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 11, 30))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(
            ("R-028", certificate.Number, AlertLevel.Notice), (alert.Rule, alert.Subject, alert.Level));
        Assert.Equal(0, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 12, 1))).Raised);

        Apply(yard, certificate, ApplicationState.Submitted, ApplicationKind.Renewal, new DateOnly(2026, 12, 1));
        Assert.Equal(1, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 12, 2))).Cleared);
    }

    [Theory, DatabaseData]
    public async Task A_certificate_kept_for_more_than_three_months_after_its_end_is_an_alert(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Add(yard, "PT-NTRANS", new DateOnly(2025, 12, 31));
        Assert.Equal(0, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 3, 31))).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 4, 1))).Raised);
        Assert.Equal(AlertLevel.Warning, Assert.Single(yard.Alerts()).Level);
    }

    [Theory, DatabaseData]
    public async Task An_application_left_lying_is_an_alert_to_the_authority_on_the_eleventh_day(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Permit about = Add(yard, "PT-BUY-1N", new DateOnly(2026, 12, 31));
        DateOnly accepted = new(2026, 11, 1);
        PermitApplication application =
            Apply(yard, about, ApplicationState.Accepted, ApplicationKind.New, accepted);
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueDecisions.Name, accepted.AddDays(10))).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueDecisions.Name, accepted.AddDays(11))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(
            ("R-005", application.Number, about.IssuedBy), (alert.Rule, alert.Subject, alert.Organisation));
    }

    [Theory, DatabaseData]
    public async Task The_days_of_a_verification_abroad_do_not_make_an_authority_late(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Permit about = Add(yard, "PT-EXP", new DateOnly(2026, 12, 31));
        DateOnly accepted = new(2026, 10, 1);
        PermitApplication application =
            Apply(yard, about, ApplicationState.Accepted, ApplicationKind.New, accepted, stoppedDays: 7);
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueDecisions.Name, accepted.AddDays(27))).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueDecisions.Name, accepted.AddDays(28))).Raised);
        using (TraceabilityDb db = yard.Bench.Db())
        {
            DateTime since = ChinaTime.StartOf(accepted.AddDays(27)).AddHours(1);
            db.PermitApplications.Where(a => a.Id == application.Id).ExecuteUpdate(set => set
                .SetProperty(a => a.State, ApplicationState.Verifying).SetProperty(a => a.VerifyingSince, since));
        }

        Assert.Equal(1, (await yard.RunAsync(FlagOverdueDecisions.Name, accepted.AddDays(90))).Cleared);
    }

    [Theory, DatabaseData]
    public async Task Who_stopped_and_keeps_filing_and_stock_for_more_than_three_months_is_an_alert(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Permit filing = Add(yard, "PT-FILE-OPER-3", new DateOnly(2027, 12, 31));
        DateOnly stopped = new(2026, 3, 15);
        using (TraceabilityDb db = yard.Bench.Db())
        {
            string code = db.Organisations.Single(o => o.Id == filing.Holder).Code;
            await yard.Bench.MustAsync(
                Domain.Ledger.MovementKind.Opening, [Bench.Item(5)],
                h => h with { Organisation = code, Site = code == Bench.PlantB ? Bench.SiteB : Bench.SiteA });
            db.BusinessStops.Add(new()
            {
                Organisation = filing.Holder, Number = 1, StoppedOn = stopped, Reason = "停产", DeclaredBy = "T",
                DeclaredAt = Bench.Start,
            });
            db.SaveChanges();
        }

        Assert.Equal(0, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 6, 15))).Raised);
        Assert.Equal(2, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 6, 16))).Raised);
        Assert.Equal(
            [("R-029", filing.Number), ("R-082", $"stock-{filing.Holder.Value}")],
            yard.Alerts().Select(a => (a.Rule, a.Subject)).OrderBy(a => a.Rule, StringComparer.Ordinal));

        using (TraceabilityDb db = yard.Bench.Db())
        {
            db.Permits.Where(p => p.Id == filing.Id)
                .ExecuteUpdate(set => set.SetProperty(p => p.Status, PermitStatus.Closed));
        }

        Assert.Equal(1, (await yard.RunAsync(FlagPermitTerms.Name, new DateOnly(2026, 6, 17))).Cleared);
        Assert.Equal(AlertState.Open, yard.Alerts().Single(a => a.Rule == "R-082").State);
    }

    private static Permit Add(Yard yard, string type, DateOnly validTo)
    {
        using TraceabilityDb db = yard.Bench.Db();
        Permit known = db.Permits.First();
        if (!db.PermitTypes.Any(t => t.Code == type))
        {
            PermitType model = db.PermitTypes.First();
            db.PermitTypes.Add(new PermitType
            {
                Code = type, NameZh = type, NameEn = type, AppliesTo = "", IssuingAuthority = "", IssuedFor = "",
                Validity = model.Validity, SingleUse = false, LegalBasis = "", Verified = "yes",
            });
        }

        Permit permit = new()
        {
            Id = yard.Bench.Ids.Next<Permit>(), Number = $"{type}-1", Type = type, Holder = known.Holder,
            ValidFrom = validTo.AddYears(-1).AddDays(1), ValidTo = validTo, SingleUse = false,
            IssuedBy = known.IssuedBy, Status = PermitStatus.Valid,
        };
        db.Permits.Add(permit);
        db.SaveChanges();
        return permit;
    }

    private static PermitApplication Apply(
        Yard yard, Permit about, ApplicationState state, ApplicationKind kind, DateOnly day,
        int stoppedDays = 0)
    {
        using TraceabilityDb db = yard.Bench.Db();
        DateTime at = ChinaTime.StartOf(day).AddHours(2);
        PermitApplication application = new()
        {
            Id = yard.Bench.Ids.Next<PermitApplication>(), Number = "SQ-1", RequestId = "R-1", Kind = kind,
            Type = about.Type, Applicant = about.Holder, Agency = about.IssuedBy, About = about.Id,
            ValidFrom = day, ValidTo = day.AddDays(20), SingleUse = false, Purpose = "试验", State = state,
            SubmittedAt = at, AcceptedAt = state == ApplicationState.Accepted ? at : null, CreatedAt = at,
            StoppedDays = stoppedDays, CreatedBy = "T",
        };
        db.PermitApplications.Add(application);
        db.SaveChanges();
        return application;
    }
}
