using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>What people did with alerts, and the papers they gave.</summary>
internal static class AlertMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<AlertEvent>(b =>
        {
            b.HasKey(e => new { e.Alert, e.Number });
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<Alert>().WithMany().HasForeignKey(e => e.Alert).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("alert_event_append_only"));
        });
        builder.Entity<AlertPaper>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.FileName).HasMaxLength(260);
            b.Property(p => p.ContentType).HasMaxLength(100);
            b.Property(p => p.Hash).HasMaxLength(32);
            b.Property(p => p.AddedBy).HasMaxLength(64);
            b.HasIndex(p => p.Alert);
            b.HasOne<Alert>().WithMany().HasForeignKey(p => p.Alert).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("alert_paper_append_only"));
        });
    }
}
