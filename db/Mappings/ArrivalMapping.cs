using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class ArrivalMapping
{
    public static void Apply(ModelBuilder builder) => builder.Entity<ArrivalEvent>(b =>
    {
        // Two who act at once: the second finds its number taken.
        b.HasKey(e => new { e.Consignment, e.Number });
        b.Property(e => e.RequestId).HasMaxLength(64);
        b.Property(e => e.Reason).HasMaxLength(500);
        b.Property(e => e.RecordedBy).HasMaxLength(64);
        b.HasIndex(e => new { e.Consignment, e.RequestId }).IsUnique();
        b.HasOne<Consignment>().WithMany().HasForeignKey(e => e.Consignment).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Person>().WithMany().HasForeignKey(e => e.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Person>().WithMany().HasForeignKey(e => e.CarriedBackBy).OnDelete(DeleteBehavior.Restrict);
        b.ToTable(t =>
        {
            t.HasTrigger("arrival_event_append_only");
            t.HasCheckConstraint("ck_arrival_event_number", "number >= 1");
            t.HasCheckConstraint(
                "ck_arrival_event_persons", "carried_back_by is null or carried_back_by <> decided_by");
        });
    });
}
