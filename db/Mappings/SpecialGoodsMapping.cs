using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class SpecialGoodsMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<CounterpartConfirmation>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedNever();
            b.Property(c => c.Authority).HasMaxLength(200);
            b.Property(c => c.Reference).HasMaxLength(100);
            b.Property(c => c.Remark).HasMaxLength(500);
            b.Property(c => c.By).HasMaxLength(64);
            b.HasIndex(c => new { c.Movement, c.Reference }).IsUnique();
            b.HasOne<Movement>().WithMany().HasForeignKey(c => c.Movement).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("counterpart_confirmation_append_only"));
        });
        builder.Entity<SiteVisit>(b =>
        {
            b.Property(v => v.Id).ValueGeneratedNever();
            b.Property(v => v.FirstOfficer).HasMaxLength(100);
            b.Property(v => v.SecondOfficer).HasMaxLength(100);
            b.Property(v => v.Checked).HasMaxLength(1000);
            b.Property(v => v.Findings).HasMaxLength(2000);
            b.Property(v => v.Article).HasMaxLength(200);
            b.Property(v => v.By).HasMaxLength(64);
            b.HasIndex(v => new { v.Visited, v.Day });
            b.HasIndex(v => new { v.Agency, v.Visited, v.Day }).IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(v => v.Agency).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(v => v.Visited).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("site_visit_append_only"));
        });
        builder.Entity<Parcel>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Waybill).HasMaxLength(64);
            b.Property(p => p.SenderName).HasMaxLength(100);
            b.Property(p => p.SenderIdHash).HasMaxLength(32);
            b.Property(p => p.RecipientName).HasMaxLength(100);
            b.Property(p => p.RecipientRegion).HasMaxLength(6);
            b.Property(p => p.Contents).HasMaxLength(500);
            b.Property(p => p.Reason).HasMaxLength(500);
            b.Property(p => p.RecordedBy).HasMaxLength(64);
            b.HasIndex(p => new { p.Carrier, p.Waybill }).IsUnique();
            b.HasIndex(p => p.SenderIdHash);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Carrier).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("parcel_append_only"));
        });
    }
}
