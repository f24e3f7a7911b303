using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Traceability.Db.Mappings;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using Traceability.Domain.Society;

namespace Traceability.Db;

/// <summary>
/// The model, the same on every database. Providers add only how a time is stored and where their migrations are.
/// </summary>
public abstract partial class TraceabilityDb(DbContextOptions options)
    : IdentityDbContext<User, IdentityRole, string>(options), IDataProtectionKeyContext
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Commodity> Commodities => Set<Commodity>();

    public DbSet<Movement> Movements => Set<Movement>();

    public DbSet<MovementLine> MovementLines => Set<MovementLine>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<BusinessStop> BusinessStops => Set<BusinessStop>();

    public DbSet<Site> Sites => Set<Site>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Substance> Substances => Set<Substance>();

    public DbSet<TradeListing> TradeListings => Set<TradeListing>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<ProductContent> ProductContents => Set<ProductContent>();

    public DbSet<StockDeclaration> StockDeclarations => Set<StockDeclaration>();

    public DbSet<Lot> Lots => Set<Lot>();

    public DbSet<Package> Packages => Set<Package>();

    public DbSet<LabelPrint> LabelPrints => Set<LabelPrint>();

    public DbSet<PrintedLabel> PrintedLabels => Set<PrintedLabel>();

    public DbSet<PermitType> PermitTypes => Set<PermitType>();

    public DbSet<Permit> Permits => Set<Permit>();

    public DbSet<PermitLine> PermitLines => Set<PermitLine>();

    public DbSet<PermitEvent> PermitEvents => Set<PermitEvent>();

    public DbSet<PermitApplication> PermitApplications => Set<PermitApplication>();

    public DbSet<ApplicationEvent> ApplicationEvents => Set<ApplicationEvent>();

    public DbSet<ApplicationPaper> ApplicationPapers => Set<ApplicationPaper>();

    public DbSet<Consignment> Consignments => Set<Consignment>();

    public DbSet<TransportLeg> TransportLegs => Set<TransportLeg>();

    public DbSet<LegHandover> LegHandovers => Set<LegHandover>();

    public DbSet<ArrivalEvent> ArrivalEvents => Set<ArrivalEvent>();

    public DbSet<IncidentReport> IncidentReports => Set<IncidentReport>();

    public DbSet<IncidentPhoto> IncidentPhotos => Set<IncidentPhoto>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<SourceRow> SourceRows => Set<SourceRow>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<AlertEvent> AlertEvents => Set<AlertEvent>();

    public DbSet<AlertPaper> AlertPapers => Set<AlertPaper>();

    public DbSet<DutyFiling> DutyFilings => Set<DutyFiling>();

    public DbSet<CounterpartConfirmation> CounterpartConfirmations => Set<CounterpartConfirmation>();

    public DbSet<SiteVisit> SiteVisits => Set<SiteVisit>();

    public DbSet<Parcel> Parcels => Set<Parcel>();

    public DbSet<Tip> Tips => Set<Tip>();

    public DbSet<TipEvent> TipEvents => Set<TipEvent>();

    public DbSet<TipFile> TipFiles => Set<TipFile>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<Refusal> Refusals => Set<Refusal>();

    public DbSet<Scan> Scans => Set<Scan>();

    public DbSet<Recall> Recalls => Set<Recall>();

    public DbSet<DailySeal> DailySeals => Set<DailySeal>();
    public DbSet<ActivityDay> ActivityDays => Set<ActivityDay>();
    public DbSet<ActivityCount> ActivityCounts => Set<ActivityCount>();
    public DbSet<GoodsCount> GoodsCounts => Set<GoodsCount>();
    public DbSet<StoreEntry> StoreEntries => Set<StoreEntry>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Setting> Settings => Set<Setting>();

    public DbSet<CountedStock> CountedStocks => Set<CountedStock>();

    public DbSet<IndicatorValue> IndicatorValues => Set<IndicatorValue>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<Trainee> Trainees => Set<Trainee>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeReceipt> NoticeReceipts => Set<NoticeReceipt>();

    public DbSet<CreditAppeal> CreditAppeals => Set<CreditAppeal>();

    public DbSet<MappingProfile> MappingProfiles => Set<MappingProfile>();

    public DbSet<IdBlock> IdBlocks => Set<IdBlock>();

    public DbSet<ProtectedSecret> ProtectedSecrets => Set<ProtectedSecret>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Indexes are chosen one by one: ledger tables are written far more often than they are searched.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
        configurationBuilder.Properties<Id<Account>>().HaveConversion<IdConverter<Account>>();
        configurationBuilder.Properties<Id<Commodity>>().HaveConversion<IdConverter<Commodity>>();
        configurationBuilder.Properties<Id<Movement>>().HaveConversion<IdConverter<Movement>>();
        configurationBuilder.Properties<Id<MovementLine>>().HaveConversion<IdConverter<MovementLine>>();
        configurationBuilder.Properties<Id<Organisation>>().HaveConversion<IdConverter<Organisation>>();
        configurationBuilder.Properties<Id<Site>>().HaveConversion<IdConverter<Site>>();
        configurationBuilder.Properties<Id<Person>>().HaveConversion<IdConverter<Person>>();
        configurationBuilder.Properties<Id<Product>>().HaveConversion<IdConverter<Product>>();
        configurationBuilder.Properties<Id<Package>>().HaveConversion<IdConverter<Package>>();
        configurationBuilder.Properties<Id<LabelPrint>>().HaveConversion<IdConverter<LabelPrint>>();
        configurationBuilder.Properties<Id<Permit>>().HaveConversion<IdConverter<Permit>>();
        configurationBuilder.Properties<Id<PermitApplication>>().HaveConversion<IdConverter<PermitApplication>>();
        configurationBuilder.Properties<Id<ApplicationPaper>>().HaveConversion<IdConverter<ApplicationPaper>>();
        configurationBuilder.Properties<Id<Consignment>>().HaveConversion<IdConverter<Consignment>>();
        configurationBuilder.Properties<Id<ImportRun>>().HaveConversion<IdConverter<ImportRun>>();
        configurationBuilder.Properties<Id<Alert>>().HaveConversion<IdConverter<Alert>>();
        configurationBuilder.Properties<Id<AlertPaper>>().HaveConversion<IdConverter<AlertPaper>>();
        configurationBuilder.Properties<Id<SiteVisit>>().HaveConversion<IdConverter<SiteVisit>>();
        configurationBuilder.Properties<Id<Parcel>>().HaveConversion<IdConverter<Parcel>>();
        configurationBuilder.Properties<Id<CounterpartConfirmation>>()
            .HaveConversion<IdConverter<CounterpartConfirmation>>();
        configurationBuilder.Properties<Id<IncidentReport>>().HaveConversion<IdConverter<IncidentReport>>();
        configurationBuilder.Properties<Id<IncidentPhoto>>().HaveConversion<IdConverter<IncidentPhoto>>();
        configurationBuilder.Properties<Id<Tip>>().HaveConversion<IdConverter<Tip>>();
        configurationBuilder.Properties<Id<TipFile>>().HaveConversion<IdConverter<TipFile>>();
        configurationBuilder.Properties<Id<JobRun>>().HaveConversion<IdConverter<JobRun>>();
        configurationBuilder.Properties<Id<DutyFiling>>().HaveConversion<IdConverter<DutyFiling>>();
        configurationBuilder.Properties<Id<Refusal>>().HaveConversion<IdConverter<Refusal>>();
        configurationBuilder.Properties<Id<Recall>>().HaveConversion<IdConverter<Recall>>();
        configurationBuilder.Properties<Id<Scan>>().HaveConversion<IdConverter<Scan>>();
        configurationBuilder.Properties<Id<Attachment>>().HaveConversion<IdConverter<Attachment>>();
        configurationBuilder.Properties<Id<Course>>().HaveConversion<IdConverter<Course>>();
        configurationBuilder.Properties<Id<Trainee>>().HaveConversion<IdConverter<Trainee>>();
        configurationBuilder.Properties<Id<Notice>>().HaveConversion<IdConverter<Notice>>();
        configurationBuilder.Properties<Id<CreditAppeal>>().HaveConversion<IdConverter<CreditAppeal>>();
        ConvertRecords(configurationBuilder);
        ConvertSelfChecks(configurationBuilder);
        ConvertVerification(configurationBuilder);
        ConvertInspections(configurationBuilder);
        ConvertCases(configurationBuilder);
        ConfigureLinks(configurationBuilder);
        ConfigureTimes(configurationBuilder);
    }

    /// <summary>How this database keeps a UTC time.</summary>
    protected virtual void ConfigureTimes(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        LedgerMapping.Apply(builder);
        MovementMapping.Apply(builder);
        PartyMapping.Apply(builder);
        CatalogueMapping.Apply(builder);
        PermitMapping.Apply(builder);
        ApplicationMapping.Apply(builder);
        OversightMapping.Apply(builder);
        AlertMapping.Apply(builder);
        TipMapping.Apply(builder);
        ArrivalMapping.Apply(builder);
        TransportMapping.Apply(builder);
        SpecialGoodsMapping.Apply(builder);
        PasskeyMapping.Apply(builder);
        LabelMapping.Apply(builder);
        SocietyMapping.Apply(builder);
        AuditMapping.Apply(builder);
        RecordMapping.Apply(builder);
        SelfCheckMapping.Apply(builder);
        EnrolmentMapping.Apply(builder);
        VerificationMapping.Apply(builder);
        InspectionPlanMapping.Apply(builder);
        InspectionMapping.Apply(builder);
        CaseMapping.Apply(builder);
        FeedMapping.Apply(builder);
        ReportedMapping.Apply(builder);
        SnakeCase.Apply(builder);
    }
}
