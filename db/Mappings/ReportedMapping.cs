using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Suspicious reports, checks of final users, exports of the books.</summary>
internal static class ReportedMapping
{
    public static void Apply(ModelBuilder builder)
    {
        MapSuspicions(builder);
        MapEndUse(builder);
        builder.Entity<BundleRun>(b =>
        {
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.Owner).HasMaxLength(64);
            b.Property(r => r.Hash).HasMaxLength(32);
            b.HasIndex(r => r.Owner);
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapSuspicions(ModelBuilder builder)
    {
        builder.Entity<SuspicionReport>(b =>
        {
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.RequestId).HasMaxLength(64);
            b.Property(r => r.AboutCode).HasMaxLength(32);
            b.Property(r => r.About).HasMaxLength(200);
            b.Property(r => r.What).HasMaxLength(4000);
            b.Property(r => r.Region).HasMaxLength(6);
            b.Property(r => r.ReportedBy).HasMaxLength(64);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(r => r.Events).IsConcurrencyToken();
            b.HasIndex(r => new { r.Organisation, r.RequestId }).IsUnique();
            b.HasIndex(r => new { r.Region, r.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Alert>().WithMany().HasForeignKey(r => r.Alert).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<SuspicionEvent>(b =>
        {
            b.HasKey(e => new { e.Report, e.Number });
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<SuspicionReport>().WithMany().HasForeignKey(e => e.Report).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("suspicion_event_append_only"));
        });
        builder.Entity<SuspicionFile>(b =>
        {
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.FileName).HasMaxLength(260);
            b.Property(f => f.ContentType).HasMaxLength(100);
            b.Property(f => f.Hash).HasMaxLength(32);
            b.Property(f => f.AddedBy).HasMaxLength(64);
            b.HasIndex(f => f.Report);
            b.HasOne<SuspicionReport>().WithMany().HasForeignKey(f => f.Report).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("suspicion_file_append_only"));
        });
    }

    private static void MapEndUse(ModelBuilder builder)
    {
        builder.Entity<EndUseCheck>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedNever();
            b.Property(c => c.RequestId).HasMaxLength(64);
            b.Property(c => c.Substance).HasMaxLength(32);
            b.Property(c => c.Process).HasMaxLength(1000);
            b.Property(c => c.Makes).HasMaxLength(200);
            b.Property(c => c.Storage).HasMaxLength(500);
            b.Property(c => c.Events).IsConcurrencyToken();
            b.HasIndex(c => new { c.AskedBy, c.RequestId }).IsUnique();
            // One at a time of a user and a substance: declared or under check.
            b.HasIndex(c => new { c.User, c.Substance }, "open").HasFilter("state in (1, 2)").IsUnique();
            b.HasIndex(c => new { c.User, c.Substance });
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.User).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.AskedBy).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Agency).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Substance>().WithMany().HasForeignKey(c => c.Substance).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<EndUseEvent>(b =>
        {
            b.HasKey(e => new { e.Check, e.Number });
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<EndUseCheck>().WithMany().HasForeignKey(e => e.Check).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("end_use_event_append_only"));
        });
    }
}
