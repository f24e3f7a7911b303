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
        MapIncidents(builder);
    }

    private static void MapIncidents(ModelBuilder builder)
    {
        builder.Entity<IncidentReport>(b =>
        {
            b.Ignore(i => i.Subject);
            b.Property(i => i.Id).ValueGeneratedNever();
            b.Property(i => i.RequestId).HasMaxLength(64);
            b.Property(i => i.Region).HasMaxLength(6);
            b.Property(i => i.Place).HasMaxLength(200);
            b.Property(i => i.What).HasMaxLength(1000);
            b.Property(i => i.RecordedBy).HasMaxLength(64);
            b.HasIndex(i => i.Consignment);
            b.HasIndex(i => new { i.Organisation, i.RequestId }).IsUnique();
            b.HasOne<Consignment>().WithMany().HasForeignKey(i => i.Consignment).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("incident_report_append_only"));
        });
        builder.Entity<IncidentPhoto>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.FileName).HasMaxLength(260);
            b.Property(p => p.ContentType).HasMaxLength(100);
            b.Property(p => p.Hash).HasMaxLength(32);
            b.Property(p => p.AddedBy).HasMaxLength(64);
            b.HasIndex(p => p.Incident);
            b.HasOne<IncidentReport>().WithMany().HasForeignKey(p => p.Incident).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("incident_photo_append_only"));
        });
    }
}
