using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Oversight.Inspections;

/// <summary>Plans, inspections and findings to try lives with.</summary>
internal static class Plans
{
    public static readonly DateTime Now = new(2026, 3, 1, 1, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Day = new(2026, 3, 1);

    public static InspectionPlan ByHand() => Of(null);

    public static InspectionPlan Drawn() => Of(3);

    public static Inspection Inspection() => new()
    {
        Id = new Id<Inspection>(1), Plan = new Id<InspectionPlan>(1), Unit = new Id<Organisation>(2),
    };

    public static InspectionFinding Finding() => new()
    {
        Id = new Id<InspectionFinding>(1),
        Inspection = new Id<Inspection>(1),
        Number = 1,
        Agency = new Id<Organisation>(1),
        Text = "标签不全",
        Article = "《易制毒化学品管理条例》第四条",
        Level = Domain.Oversight.AlertLevel.Warning,
        RectifyBy = Day.AddDays(10),
        By = "officer",
        At = Now,
    };

    private static InspectionPlan Of(int? draw) => new()
    {
        Id = new Id<InspectionPlan>(1),
        RequestId = "plan-1",
        Kind = PlanKind.Routine,
        Title = "抽查",
        Reason = "计划",
        From = Day,
        To = Day.AddDays(10),
        Lead = new Id<Organisation>(1),
        DrawCount = draw,
        By = "officer",
        At = Now,
    };
}
