using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class TransportMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<TransportLeg>(b =>
        {
            b.HasKey(l => new { l.Consignment, l.Number });
            b.Property(l => l.FromRegion).HasMaxLength(6);
            b.Property(l => l.ToRegion).HasMaxLength(6);
            b.Property(l => l.Place).HasMaxLength(200);
            b.Property(l => l.Vehicle).HasMaxLength(32);
            b.Property(l => l.RecordedBy).HasMaxLength(64);
            b.HasIndex(l => l.Carrier);
            b.HasOne<Consignment>().WithMany().HasForeignKey(l => l.Consignment).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Carrier).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Person>().WithMany().HasForeignKey(l => l.Driver).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t =>
            {
                t.HasTrigger("transport_leg_append_only");
                t.HasCheckConstraint("ck_transport_leg_number", "number >= 1");
                t.HasCheckConstraint("ck_transport_leg_times", "planned_departure <= planned_arrival");
            });
        });
        builder.Entity<LegHandover>(b =>
        {
            b.HasKey(h => new { h.Consignment, h.Leg });
            b.Property(h => h.Region).HasMaxLength(6);
            b.Property(h => h.Place).HasMaxLength(200);
            b.Property(h => h.Vehicle).HasMaxLength(32);
            b.Property(h => h.RecordedBy).HasMaxLength(64);
            b.HasIndex(h => h.Carrier);
            b.HasOne<Consignment>().WithMany().HasForeignKey(h => h.Consignment).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(h => h.Carrier).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Person>().WithMany().HasForeignKey(h => h.Driver).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Person>().WithMany().HasForeignKey(h => h.HandedOverBy).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Person>().WithMany().HasForeignKey(h => h.TakenOverBy).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t =>
            {
                t.HasTrigger("leg_handover_append_only");
                t.HasCheckConstraint("ck_leg_handover_leg", "leg >= 2");
                t.HasCheckConstraint("ck_leg_handover_persons", "handed_over_by <> taken_over_by");
            });
        });
    }
}
