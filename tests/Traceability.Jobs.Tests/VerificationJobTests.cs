using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>Verifications come round by themselves, and the authority is told when one is late.</summary>
public sealed class VerificationJobTests
{
    private static readonly DateOnly NextOn = new(2026, 6, 30);

    [Theory, DatabaseData]
    public async Task The_next_verification_is_planned_a_month_before_and_late_the_day_after(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Verified(yard);
        await yard.RunAsync(FlagOverdueVerifications.Name, new DateOnly(2026, 5, 30));
        Assert.Empty(Open(yard));
        await yard.RunAsync(FlagOverdueVerifications.Name, new DateOnly(2026, 5, 31));
        await yard.RunAsync(FlagOverdueVerifications.Name, new DateOnly(2026, 5, 31));
        Verification planned = Assert.Single(Open(yard));
        Assert.Equal((NextOn, VerificationState.Planned), (planned.DueOn, planned.State));
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueVerifications.Name, NextOn)).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueVerifications.Name, NextOn.AddDays(1))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal((VerificationTerm.Rule, planned.Agency), (alert.Rule, alert.Organisation));
        using (TraceabilityDb db = yard.Bench.Db())
        {
            db.Verifications.Single(v => v.Id == planned.Id).Do(VerificationAct.Cancel);
            db.SaveChanges();
        }

        Assert.Equal(1, (await yard.RunAsync(FlagOverdueVerifications.Name, NextOn.AddDays(1))).Cleared);
    }

    private static List<Verification> Open(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        return [.. db.Verifications.Where(v => v.State == VerificationState.Planned)];
    }

    private static void Verified(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        Id<Organisation> unit = db.Organisations.OrderBy(o => o.Id).First().Id;
        Verification done = new Verification
        {
            Id = yard.Bench.Ids.Next<Verification>(), Unit = unit, Agency = unit, DueOn = NextOn,
        }.PlanOn(NextOn);
        done.BeginOn(new DateOnly(2025, 6, 30));
        done.CloseWith(VerificationOutcome.Verified, null, null, null);
        done.SealUntil(NextOn);
        db.Verifications.Add(done);
        db.SaveChanges();
    }
}
