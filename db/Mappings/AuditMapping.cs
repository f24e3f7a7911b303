using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight;

namespace Traceability.Db.Mappings;

/// <summary>审计日志: a line follows the line whose number is one less, or is the first: no fork, no gap.</summary>
internal static class AuditMapping
{
    public static void Apply(ModelBuilder builder) => builder.Entity<AuditEntry>(b =>
    {
        b.HasKey(e => e.Number);
        b.Property(e => e.Number).ValueGeneratedNever();
        b.Property(e => e.User).HasMaxLength(64).HasColumnName("user_id");
        b.Property(e => e.Method).HasMaxLength(16);
        b.Property(e => e.Route).HasMaxLength(200);
        b.Property(e => e.Subject).HasMaxLength(200);
        b.Property(e => e.Source).HasMaxLength(64);
        b.Property(e => e.BodyHash).HasMaxLength(32);
        b.Property(e => e.PreviousHash).HasMaxLength(32);
        b.Property(e => e.Hash).HasMaxLength(32);
        b.HasIndex(e => new { e.User, e.Number });
        b.HasIndex(e => new { e.Kind, e.Number });
        b.HasOne<AuditEntry>().WithMany().HasForeignKey(e => e.Previous).OnDelete(DeleteBehavior.Restrict);
        b.ToTable(t =>
        {
            t.HasTrigger("audit_entry_append_only");
            t.HasCheckConstraint(
                "ck_audit_entry_follows",
                "(number = 1 and previous is null) or (previous is not null and previous = number - 1)");
        });
    });
}
