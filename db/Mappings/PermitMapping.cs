using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Db.Mappings;

internal static class PermitMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<PermitType>(b =>
        {
            b.HasKey(t => t.Code);
            b.Property(t => t.Code).HasMaxLength(32);
        });
        builder.Entity<Permit>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Number).HasMaxLength(64);
            b.Property(p => p.Type).HasMaxLength(32);
            b.Property(p => p.FromRegion).HasMaxLength(6);
            b.Property(p => p.ToRegion).HasMaxLength(6);
            b.Property(p => p.Route).HasMaxLength(500);
            b.Property(p => p.OtherCarriers).HasMaxLength(400);
            b.Property(p => p.ViaRegions).HasMaxLength(200);
            b.Property(p => p.OutsideIssuer).HasMaxLength(200);
            b.HasIndex(p => p.Number).IsUnique();
            b.HasIndex(p => new { p.Holder, p.ValidTo });
            b.HasOne<PermitType>().WithMany().HasForeignKey(p => p.Type).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Holder).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Counterparty).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Carrier).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.IssuedBy).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Permit>().WithMany().HasForeignKey(p => p.Follows).OnDelete(DeleteBehavior.Restrict);
            b.HasIndex(p => p.Follows).IsUnique();
            b.ToTable(t => t.HasCheckConstraint("ck_permit_dates", "valid_from <= valid_to"));
        });
        builder.Entity<PermitEvent>(b =>
        {
            b.HasKey(e => new { e.Permit, e.Number });
            b.Property(e => e.Reason).HasMaxLength(500);
            b.Property(e => e.Replaced).HasMaxLength(1000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<Permit>().WithMany().HasForeignKey(e => e.Permit).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Agency).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("permit_event_append_only"));
        });
        builder.Entity<PermitLine>(b =>
        {
            b.Property(l => l.Id).ValueGeneratedNever();
            b.Property(l => l.Substance).HasMaxLength(32);
            b.HasIndex(l => new { l.Permit, l.Substance }).IsUnique();
            b.HasOne<Commodity>().WithOne().HasForeignKey<PermitLine>(l => l.Id).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Permit>().WithMany(p => p.Lines).HasForeignKey(l => l.Permit).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Substance>().WithMany().HasForeignKey(l => l.Substance).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
