using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

/// <summary>Findings that were not put right by their day.</summary>
public sealed class RectificationJobTests
{
    private static readonly DateOnly Due = new(2026, 2, 1);

    [Theory, DatabaseData]
    public async Task A_finding_not_put_right_is_an_alert_to_the_unit_on_the_next_day_until_it_is_answered(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        Id<Organisation> unit = Add(yard);
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueRectification.Name, Due)).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueRectification.Name, Due.AddDays(1))).Raised);
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueRectification.Name, Due.AddDays(1))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(("R-132", unit, AlertLevel.Warning), (alert.Rule, alert.Organisation, alert.Level));
        using (TraceabilityDb db = yard.Bench.Db())
        {
            InspectionFinding finding = db.InspectionFindings.Single();
            finding.Do(FindingAct.Answer, isSealed: true, Due.AddDays(2), null);
            db.Update(finding);
            db.SaveChanges();
        }

        Assert.Equal(1, (await yard.RunAsync(FlagOverdueRectification.Name, Due.AddDays(3))).Cleared);
    }

    private static Id<Organisation> Add(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        IdSource ids = yard.Bench.Ids;
        Id<Organisation> police = db.Organisations.Single(o => o.Code == Bench.Police).Id;
        Id<Organisation> unit = db.Organisations.Single(o => o.Code == Bench.PlantA).Id;
        InspectionPlan plan = new()
        {
            Id = ids.Next<InspectionPlan>(), RequestId = "P-1", Kind = PlanKind.Routine, Title = "抽查", Reason = "计划",
            From = Due.AddDays(-20), To = Due, Lead = police, By = "T", At = Bench.Start,
        };
        Inspection inspection = new() { Id = ids.Next<Inspection>(), Plan = plan.Id, Unit = unit };
        inspection.Do(InspectionAct.Begin, Bench.Start);
        inspection.Present(new byte[32], Bench.Start);
        inspection.Do(InspectionAct.Seal, Bench.Start);
        db.AddRange(plan, inspection, new InspectionFinding
        {
            Id = ids.Next<InspectionFinding>(), Inspection = inspection.Id, Number = 1, Agency = police,
            Text = "标签不全", Article = "第四条", Level = AlertLevel.Notice, RectifyBy = Due, By = "T", At = Bench.Start,
        });
        db.SaveChanges();
        return unit;
    }
}
