using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Db.Mappings;

internal static class MovementMapping
{
    public static void Apply(ModelBuilder builder) => builder.Entity<Movement>(b =>
    {
        b.Property(m => m.Id).ValueGeneratedNever();
        MapTexts(b);
        b.HasIndex(m => new { m.RequestId, m.Organisation }).IsUnique();
        // A page of what an organisation is a party to, newest first: one index for each part it may play.
        b.HasIndex(m => new { m.Organisation, m.Id });
        b.HasIndex(m => new { m.Counterparty, m.Id }).HasFilter("counterparty is not null");
        b.HasIndex(m => new { m.Owner, m.Id }).HasFilter("owner <> organisation");
        b.HasIndex(m => new { m.Carrier, m.Id }).HasFilter("carrier is not null");
        b.HasIndex(m => new { m.PostedAt, m.Id });
        b.HasIndex(m => new { m.Organisation, m.PostedAt });
        b.HasIndex(m => m.PurchasePermit).HasFilter("purchase_permit is not null");
        b.HasIndex(m => m.TransportPermit).HasFilter("transport_permit is not null");
        b.HasIndex(m => m.Reverses).HasFilter("reverses is not null");
        b.HasIndex(m => m.RefersTo).HasFilter("refers_to is not null");
        b.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Owner).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Counterparty).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Carrier).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Site>().WithMany().HasForeignKey(m => m.Site).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Site>().WithMany().HasForeignKey(m => m.CounterSite).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Person>().WithMany().HasForeignKey(m => m.HandedOverBy).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Person>().WithMany().HasForeignKey(m => m.TakenOverBy).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Person>().WithMany().HasForeignKey(m => m.Driver).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Permit>().WithMany().HasForeignKey(m => m.PurchasePermit).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Permit>().WithMany().HasForeignKey(m => m.TransportPermit).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Movement>().WithMany().HasForeignKey(m => m.RefersTo).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Movement>().WithMany().HasForeignKey(m => m.Reverses).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<ImportRun>().WithMany().HasForeignKey(m => m.Import).OnDelete(DeleteBehavior.Restrict);
        b.ToTable(t =>
        {
            t.HasTrigger("movement_append_only");
            t.HasCheckConstraint("ck_movement_two_persons",
                "mode = 2 or handed_over_by is null or handed_over_by <> taken_over_by");
        });
    });

    private static void MapTexts(EntityTypeBuilder<Movement> b)
    {
        b.Property(m => m.RequestId).HasMaxLength(64);
        b.Property(m => m.RecordedBy).HasMaxLength(64);
        b.Property(m => m.BodyHash).HasMaxLength(32);
        b.Property(m => m.Hash).HasMaxLength(32);
        b.Property(m => m.PurchasePermitNumber).HasMaxLength(64);
        b.Property(m => m.TransportPermitNumber).HasMaxLength(64);
        b.Property(m => m.Contract).HasMaxLength(64);
        b.Property(m => m.Invoice).HasMaxLength(64);
        b.Property(m => m.Vehicle).HasMaxLength(32);
        b.Property(m => m.Purpose).HasMaxLength(200);
        b.Property(m => m.Reason).HasMaxLength(500);
        b.Property(m => m.Note).HasMaxLength(2000);
        b.Property(m => m.Department).HasMaxLength(64);
    }
}
