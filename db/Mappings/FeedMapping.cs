using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>The feed of changes, and who is told of them.</summary>
internal static class FeedMapping
{
    private const int ReferenceMost = 64;

    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<PendingChange>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedOnAdd();
            b.Property(c => c.Reference).HasMaxLength(ReferenceMost);
        });
        builder.Entity<Change>(b =>
        {
            b.HasKey(c => c.Position);
            b.Property(c => c.Position).ValueGeneratedNever();
            b.Property(c => c.Reference).HasMaxLength(ReferenceMost);
            b.ToTable(t => t.HasTrigger("change_append_only"));
        });
        builder.Entity<FeedHead>(b => b.Property(h => h.Id).ValueGeneratedNever());
        builder.Entity<WebhookSubscription>(b =>
        {
            b.Property(s => s.Id).ValueGeneratedNever();
            b.Ignore(s => s.ChosenKinds);
            b.Property(s => s.Owner).HasMaxLength(64);
            b.Property(s => s.RequestId).HasMaxLength(64);
            b.Property(s => s.Address).HasMaxLength(500);
            b.Property(s => s.Kinds).HasMaxLength(100);
            b.Property(s => s.Secret).HasMaxLength(1000);
            b.Property(s => s.FormerSecret).HasMaxLength(1000);
            // Two acts at once: the second is told, not overwritten.
            b.Property(s => s.Events).IsConcurrencyToken();
            b.HasIndex(s => new { s.Owner, s.RequestId }).IsUnique();
            b.HasIndex(s => s.Organisation);
            b.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<WebhookEvent>(b =>
        {
            b.HasKey(e => new { e.Subscription, e.Number });
            b.Property(e => e.Reason).HasMaxLength(1000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<WebhookSubscription>().WithMany().HasForeignKey(e => e.Subscription)
                .OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("webhook_event_append_only"));
        });
        MapDeliveries(builder);
    }

    private static void MapDeliveries(ModelBuilder builder)
    {
        builder.Entity<WebhookDelivery>(b =>
        {
            b.Property(d => d.Id).ValueGeneratedNever();
            b.Ignore(d => d.MessageId);
            b.Property(d => d.Body).HasMaxLength(2000);
            b.Property(d => d.Fault).HasMaxLength(300);
            b.Property(d => d.AttemptsEver).IsConcurrencyToken();
            b.HasIndex(d => new { d.Subscription, d.Position }).IsUnique().HasFilter("position is not null");
            b.HasIndex(d => new { d.Subscription, d.State, d.Id });
            b.HasOne<WebhookSubscription>().WithMany().HasForeignKey(d => d.Subscription)
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<WebhookAttempt>(b =>
        {
            b.HasKey(a => new { a.Delivery, a.Number });
            b.Property(a => a.Fault).HasMaxLength(300);
            b.HasOne<WebhookDelivery>().WithMany().HasForeignKey(a => a.Delivery).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("webhook_attempt_append_only"));
        });
    }
}
