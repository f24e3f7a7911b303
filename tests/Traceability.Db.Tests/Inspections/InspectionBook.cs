using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Inspections;

/// <summary>One inspection with a row of everything, straight into the database.</summary>
internal static class InspectionBook
{
    public static async Task FillAsync(Bench bench)
    {
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        using TraceabilityDb db = bench.Db();
        (Id<Organisation> police, Id<Organisation> unit) = (
            db.Organisations.Single(o => o.Code == Bench.Police).Id,
            db.Organisations.Single(o => o.Code == Bench.PlantA).Id);
        Lot lot = db.Lots.First();
        Site site = db.Sites.First(s => s.Organisation == unit);
        IdSource ids = bench.Ids;
        InspectionPlan plan = new()
        {
            Id = ids.Next<InspectionPlan>(), RequestId = "P-1", Kind = PlanKind.Routine, Title = "抽查", Reason = "计划",
            From = new DateOnly(2026, 1, 5), To = new DateOnly(2026, 2, 5), Lead = police, By = "T", At = Bench.Start,
        };
        PlanOfficer officer = new()
        {
            Id = ids.Next<PlanOfficer>(), Plan = plan.Id, Agency = police, Name = "甲", Certificate = "C-1",
            UserId = "U-1", By = "T", At = Bench.Start,
        };
        Inspection inspection = new() { Id = ids.Next<Inspection>(), Plan = plan.Id, Unit = unit };
        InspectionCount count = new()
        {
            Id = ids.Next<InspectionCount>(), Inspection = inspection.Id, RequestId = "K-1", Site = site.Id,
            CountedAt = Bench.Start, At = Bench.Start, By = "T",
        };
        InspectionSample sample = new()
        {
            Id = ids.Next<InspectionSample>(), Inspection = inspection.Id, Number = "S-1", SealNumber = "F-1",
            Lot = lot.Id, Quantity = 5, TakenBy = "甲", InPresenceOf = "乙", Laboratory = "某所", By = "T",
            At = Bench.Start,
        };
        InspectionFinding finding = new()
        {
            Id = ids.Next<InspectionFinding>(), Inspection = inspection.Id, Number = 1, Agency = police,
            Text = "标签不全", Article = "第四条", Level = AlertLevel.Warning, RectifyBy = new DateOnly(2026, 2, 1),
            By = "T", At = Bench.Start,
        };
        db.AddRange(plan, officer, inspection, count, sample, finding);
        AddPlan(db, plan, officer, unit);
        AddInspection(db, ids, inspection, officer, (count, sample, finding));
        db.SaveChanges();
    }

    private static void AddPlan(TraceabilityDb db, InspectionPlan plan, PlanOfficer officer, Id<Organisation> unit)
    {
        db.AddRange(
            new PlanAgency { Plan = plan.Id, Agency = officer.Agency },
            PlanUnit.Chosen(plan.Id, unit, UnitOrigin.ByHand, null),
            new PlanRecusal
            {
                Plan = plan.Id, Officer = officer.Id, Unit = unit, Reason = "亲属", By = "T", At = Bench.Start,
            },
            new PlanEvent
            {
                Plan = plan.Id, Number = 1, Act = PlanAct.Make, After = PlanState.Draft, By = "T", At = Bench.Start,
            });
    }

    private static void AddInspection(
        TraceabilityDb db, IdSource ids, Inspection inspection, PlanOfficer officer,
        (InspectionCount Count, InspectionSample Sample, InspectionFinding Finding) parts)
    {
        db.AddRange(
            new InspectionOfficer { Inspection = inspection.Id, Officer = officer.Id },
            new InspectionEvent
            {
                Inspection = inspection.Id, Number = 1, Act = InspectionAct.Begin, After = InspectionState.OnSite,
                By = "T", At = Bench.Start,
            },
            new ChecklistAnswer
            {
                Inspection = inspection.Id, Item = "P-01", Number = 1, Agency = officer.Agency,
                Reply = ChecklistReply.Yes, By = "T", At = Bench.Start,
            },
            new InspectionCountLine
            {
                Count = parts.Count.Id, Number = 1, Mark = CountMark.Missing, Product = "A", Lot = "L1", Book = 5,
            },
            new SampleResult
            {
                Id = ids.Next<SampleResult>(), Sample = parts.Sample.Id, Laboratory = "某所", Method = "色谱",
                Opinion = "相符", Day = new DateOnly(2026, 1, 9), By = "T", At = Bench.Start,
            },
            new FindingEvent
            {
                Finding = parts.Finding.Id, Number = 1, Act = FindingAct.Find, After = FindingState.Open, By = "T",
                At = Bench.Start,
            });
    }
}
