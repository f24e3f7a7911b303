using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Verifications on site, and controlled devices.</summary>
internal static class VerificationMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Verification>(b =>
        {
            b.Property(v => v.Id).ValueGeneratedNever();
            b.Property(v => v.Findings).HasMaxLength(2000);
            b.Property(v => v.Article).HasMaxLength(200);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(v => v.Events).IsConcurrencyToken();
            b.HasIndex(v => new { v.Unit, v.Id });
            b.HasIndex(v => new { v.Agency, v.State });
            // One at a time: planned, on site or waiting for signatures.
            b.HasIndex(v => v.Unit).HasFilter("state in (1, 2, 3)").IsUnique();
            // Findings are looked at again once.
            b.HasIndex(v => v.Follows).HasFilter("follows is not null").IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(v => v.Unit).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(v => v.Agency).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Verification>().WithMany().HasForeignKey(v => v.Follows).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<VerificationEvent>(b =>
        {
            b.HasKey(e => new { e.Verification, e.Number });
            b.Property(e => e.Reason).HasMaxLength(500);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<Verification>().WithMany().HasForeignKey(e => e.Verification).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("verification_event_append_only"));
        });
        builder.Entity<VerificationAnswer>(b =>
        {
            b.HasKey(a => new { a.Verification, a.Item, a.Number });
            b.Property(a => a.Remark).HasMaxLength(500);
            b.Property(a => a.By).HasMaxLength(64);
            b.HasOne<Verification>().WithMany().HasForeignKey(a => a.Verification).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("verification_answer_append_only"));
        });
        MapDevices(builder);
    }

    private static void MapDevices(ModelBuilder builder)
    {
        builder.Entity<DeviceKind>(b =>
        {
            b.HasKey(k => k.Code);
            b.Property(k => k.Code).HasMaxLength(32);
            b.Property(k => k.NameZh).HasMaxLength(100);
            b.Property(k => k.NameEn).HasMaxLength(100);
            b.Property(k => k.Basis).HasMaxLength(300);
        });
        builder.Entity<Device>(b =>
        {
            b.Property(d => d.Id).ValueGeneratedNever();
            b.Property(d => d.Kind).HasMaxLength(32);
            b.Property(d => d.Maker).HasMaxLength(100);
            b.Property(d => d.Model).HasMaxLength(100);
            b.Property(d => d.Serial).HasMaxLength(64);
            b.Property(d => d.Room).HasMaxLength(100);
            b.Property(d => d.Events).IsConcurrencyToken();
            b.HasIndex(d => new { d.Kind, d.Maker, d.Serial }).IsUnique();
            b.HasIndex(d => new { d.Owner, d.Id });
            b.HasIndex(d => d.Buyer).HasFilter("buyer is not null");
            b.HasOne<DeviceKind>().WithMany().HasForeignKey(d => d.Kind).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Owner).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Buyer).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Site>().WithMany().HasForeignKey(d => d.Site).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DeviceEvent>(b =>
        {
            b.HasKey(e => new { e.Device, e.Number });
            b.Property(e => e.Reason).HasMaxLength(500);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasIndex(e => e.Owner);
            b.HasOne<Device>().WithMany().HasForeignKey(e => e.Device).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Owner).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Other).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("device_event_append_only"));
        });
        builder.Entity<DeviceCheck>(b =>
        {
            b.HasKey(c => new { c.Device, c.Number });
            b.Property(c => c.Finding).HasMaxLength(1000);
            b.Property(c => c.By).HasMaxLength(64);
            b.HasOne<Device>().WithMany().HasForeignKey(c => c.Device).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("device_check_append_only"));
        });
    }
}
