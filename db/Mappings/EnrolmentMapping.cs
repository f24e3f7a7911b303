using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Enrolments, and the lists that show who is missing.</summary>
internal static class EnrolmentMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Enrolment>(b =>
        {
            b.Property(e => e.Id).ValueGeneratedNever();
            b.Property(e => e.CodeHash).HasMaxLength(32);
            b.Property(e => e.Code).HasMaxLength(32);
            b.Property(e => e.OpenCode).HasMaxLength(32);
            b.Property(e => e.Name).HasMaxLength(200);
            b.Property(e => e.Region).HasMaxLength(6);
            b.Property(e => e.ReviewedBy).HasMaxLength(64);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(e => e.Events).IsConcurrencyToken();
            b.HasIndex(e => e.CodeHash).IsUnique();
            // One at a time of a unit, whoever sends it.
            b.HasIndex(e => e.OpenCode).HasFilter("open_code is not null").IsUnique();
            b.HasIndex(e => new { e.Agency, e.State });
            b.HasIndex(e => new { e.Region, e.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Agency).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Became).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<EnrolmentVersion>(b =>
        {
            b.HasKey(v => new { v.Enrolment, v.Number });
            b.HasOne<Enrolment>().WithMany().HasForeignKey(v => v.Enrolment).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("enrolment_version_append_only"));
        });
        builder.Entity<EnrolmentEvent>(b =>
        {
            b.HasKey(e => new { e.Enrolment, e.Number });
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.Article).HasMaxLength(200);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<Enrolment>().WithMany().HasForeignKey(e => e.Enrolment).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("enrolment_event_append_only"));
        });
        builder.Entity<EnrolmentPaper>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.FileName).HasMaxLength(260);
            b.Property(p => p.ContentType).HasMaxLength(100);
            b.Property(p => p.Hash).HasMaxLength(32);
            b.HasIndex(p => p.Enrolment);
            b.HasOne<Enrolment>().WithMany().HasForeignKey(p => p.Enrolment).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("enrolment_paper_append_only"));
        });
        MapLists(builder);
    }

    private static void MapLists(ModelBuilder builder)
    {
        builder.Entity<RegisterList>(b =>
        {
            b.Property(l => l.Id).ValueGeneratedNever();
            b.Property(l => l.Source).HasMaxLength(200);
            b.Property(l => l.By).HasMaxLength(64);
            b.HasIndex(l => new { l.Agency, l.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Agency).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("register_list_append_only"));
        });
        builder.Entity<RegisterListRow>(b =>
        {
            b.HasKey(r => new { r.List, r.Code });
            b.Property(r => r.Code).HasMaxLength(32);
            b.Property(r => r.Name).HasMaxLength(200);
            b.Property(r => r.Region).HasMaxLength(6);
            b.HasIndex(r => r.Region);
            b.HasOne<RegisterList>().WithMany().HasForeignKey(r => r.List).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("register_list_row_append_only"));
        });
    }
}
