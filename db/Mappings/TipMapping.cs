using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Db.Mappings;

internal static class TipMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Tip>(b =>
        {
            b.Property(t => t.Id).ValueGeneratedNever();
            b.Property(t => t.CodeHash).HasMaxLength(32);
            b.Property(t => t.Region).HasMaxLength(6);
            b.Property(t => t.Place).HasMaxLength(200);
            b.Property(t => t.Text).HasMaxLength(4000);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(t => t.Events).IsConcurrencyToken();
            b.HasIndex(t => t.CodeHash).IsUnique();
            b.HasIndex(t => new { t.Region, t.Id });
            b.HasOne<Alert>().WithMany().HasForeignKey(t => t.Alert).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<TipEvent>(b =>
        {
            b.HasKey(e => new { e.Tip, e.Number });
            b.Property(e => e.Text).HasMaxLength(4000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<Tip>().WithMany().HasForeignKey(e => e.Tip).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("tip_event_append_only"));
        });
        builder.Entity<TipFile>(b =>
        {
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.ContentType).HasMaxLength(100);
            b.Property(f => f.Hash).HasMaxLength(32);
            b.HasIndex(f => f.Tip);
            b.HasOne<Tip>().WithMany().HasForeignKey(f => f.Tip).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("tip_file_append_only"));
        });
    }
}
