using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Db;

/// <summary>Joint inspections: plans, what was done on site, findings.</summary>
public abstract partial class TraceabilityDb
{
    public DbSet<InspectionPlan> InspectionPlans => Set<InspectionPlan>();

    public DbSet<PlanAgency> PlanAgencies => Set<PlanAgency>();

    public DbSet<PlanOfficer> PlanOfficers => Set<PlanOfficer>();

    public DbSet<PlanRecusal> PlanRecusals => Set<PlanRecusal>();

    public DbSet<PlanUnit> PlanUnits => Set<PlanUnit>();

    public DbSet<PlanEvent> PlanEvents => Set<PlanEvent>();

    public DbSet<Inspection> Inspections => Set<Inspection>();

    public DbSet<InspectionOfficer> InspectionOfficers => Set<InspectionOfficer>();

    public DbSet<InspectionEvent> InspectionEvents => Set<InspectionEvent>();

    public DbSet<ChecklistAnswer> ChecklistAnswers => Set<ChecklistAnswer>();

    public DbSet<InspectionCount> InspectionCounts => Set<InspectionCount>();

    public DbSet<InspectionCountLine> InspectionCountLines => Set<InspectionCountLine>();

    public DbSet<InspectionSample> InspectionSamples => Set<InspectionSample>();

    public DbSet<SampleResult> SampleResults => Set<SampleResult>();

    public DbSet<InspectionFinding> InspectionFindings => Set<InspectionFinding>();

    public DbSet<FindingEvent> FindingEvents => Set<FindingEvent>();

    private static void ConvertInspections(ModelConfigurationBuilder builder)
    {
        builder.Properties<Id<InspectionPlan>>().HaveConversion<IdConverter<InspectionPlan>>();
        builder.Properties<Id<PlanOfficer>>().HaveConversion<IdConverter<PlanOfficer>>();
        builder.Properties<Id<Inspection>>().HaveConversion<IdConverter<Inspection>>();
        builder.Properties<Id<InspectionCount>>().HaveConversion<IdConverter<InspectionCount>>();
        builder.Properties<Id<InspectionSample>>().HaveConversion<IdConverter<InspectionSample>>();
        builder.Properties<Id<SampleResult>>().HaveConversion<IdConverter<SampleResult>>();
        builder.Properties<Id<InspectionFinding>>().HaveConversion<IdConverter<InspectionFinding>>();
    }
}
