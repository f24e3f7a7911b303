using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Db;

/// <summary>What other systems are told, and what units report and have verified.</summary>
public abstract partial class TraceabilityDb
{
    public DbSet<PendingChange> PendingChanges => Set<PendingChange>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<FeedHead> FeedHeads => Set<FeedHead>();

    public DbSet<WebhookSubscription> WebhookSubscriptions => Set<WebhookSubscription>();

    public DbSet<WebhookEvent> WebhookEvents => Set<WebhookEvent>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<WebhookAttempt> WebhookAttempts => Set<WebhookAttempt>();

    public DbSet<SuspicionReport> SuspicionReports => Set<SuspicionReport>();

    public DbSet<SuspicionEvent> SuspicionEvents => Set<SuspicionEvent>();

    public DbSet<SuspicionFile> SuspicionFiles => Set<SuspicionFile>();

    public DbSet<EndUseCheck> EndUseChecks => Set<EndUseCheck>();

    public DbSet<EndUseEvent> EndUseEvents => Set<EndUseEvent>();

    public DbSet<BundleRun> BundleRuns => Set<BundleRun>();

    private static void ConfigureLinks(ModelConfigurationBuilder builder)
    {
        builder.Properties<Id<WebhookSubscription>>().HaveConversion<IdConverter<WebhookSubscription>>();
        builder.Properties<Id<WebhookDelivery>>().HaveConversion<IdConverter<WebhookDelivery>>();
        builder.Properties<Id<SuspicionReport>>().HaveConversion<IdConverter<SuspicionReport>>();
        builder.Properties<Id<SuspicionFile>>().HaveConversion<IdConverter<SuspicionFile>>();
        builder.Properties<Id<EndUseCheck>>().HaveConversion<IdConverter<EndUseCheck>>();
        builder.Properties<Id<BundleRun>>().HaveConversion<IdConverter<BundleRun>>();
    }
}
