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
        Yard yard, Permit about, ApplicationState state, ApplicationKind kind, DateOnly day)
    {
        using TraceabilityDb db = yard.Bench.Db();
        DateTime at = ChinaTime.StartOf(day).AddHours(2);
        PermitApplication application = new()
        {
            Id = yard.Bench.Ids.Next<PermitApplication>(), Number = "SQ-1", RequestId = "R-1", Kind = kind,
            Type = about.Type, Applicant = about.Holder, Agency = about.IssuedBy, About = about.Id,
            ValidFrom = day, ValidTo = day.AddDays(20), SingleUse = false, Purpose = "试验", State = state,
            SubmittedAt = at, AcceptedAt = state == ApplicationState.Accepted ? at : null, CreatedAt = at,
            CreatedBy = "T",
        };
        db.PermitApplications.Add(application);
        db.SaveChanges();
        return application;
    }
}
