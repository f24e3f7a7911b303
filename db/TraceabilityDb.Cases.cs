using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Db;

/// <summary>Cases with what belongs to them, reports of losses, terms in a post.</summary>
public abstract partial class TraceabilityDb
{
    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();

    public DbSet<CaseMember> CaseMembers => Set<CaseMember>();

    public DbSet<CaseLook> CaseLooks => Set<CaseLook>();

    public DbSet<CaseLink> CaseLinks => Set<CaseLink>();

    public DbSet<SeizedItem> SeizedItems => Set<SeizedItem>();

    public DbSet<EvidenceHandover> EvidenceHandovers => Set<EvidenceHandover>();

    public DbSet<AgencyRequest> AgencyRequests => Set<AgencyRequest>();

    public DbSet<RequestEvent> RequestEvents => Set<RequestEvent>();

    public DbSet<CaseMeasure> CaseMeasures => Set<CaseMeasure>();

    public DbSet<LossReport> LossReports => Set<LossReport>();

    public DbSet<PostTerm> PostTerms => Set<PostTerm>();

    private static void ConvertCases(ModelConfigurationBuilder builder)
    {
        builder.Properties<Id<Case>>().HaveConversion<IdConverter<Case>>();
        builder.Properties<Id<CaseMember>>().HaveConversion<IdConverter<CaseMember>>();
        builder.Properties<Id<CaseLook>>().HaveConversion<IdConverter<CaseLook>>();
        builder.Properties<Id<SeizedItem>>().HaveConversion<IdConverter<SeizedItem>>();
        builder.Properties<Id<AgencyRequest>>().HaveConversion<IdConverter<AgencyRequest>>();
        builder.Properties<Id<CaseMeasure>>().HaveConversion<IdConverter<CaseMeasure>>();
        builder.Properties<Id<LossReport>>().HaveConversion<IdConverter<LossReport>>();
    }
}
