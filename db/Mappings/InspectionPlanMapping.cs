using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Plans of inspections, their agencies, officers and units.</summary>
internal static class InspectionPlanMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<InspectionPlan>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.RequestId).HasMaxLength(64);
            b.Property(p => p.Title).HasMaxLength(200);
            b.Property(p => p.Reason).HasMaxLength(2000);
            b.Property(p => p.By).HasMaxLength(64);
            b.Property(p => p.SeedHash).HasMaxLength(64);
            b.Property(p => p.HiddenSeed).HasMaxLength(1000);
            b.Property(p => p.Seed).HasMaxLength(64);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(p => p.Events).IsConcurrencyToken();
            b.HasIndex(p => new { p.Lead, p.RequestId }).IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Lead).OnDelete(DeleteBehavior.Restrict);
            b.Ignore(p => p.IsDrawn);
        });
        builder.Entity<PlanAgency>(b =>
        {
            b.HasKey(a => new { a.Plan, a.Agency });
            b.Property(a => a.Reason).HasMaxLength(500);
            b.HasIndex(a => a.Agency);
            b.HasOne<InspectionPlan>().WithMany().HasForeignKey(a => a.Plan).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Agency).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<PlanUnit>(b =>
        {
            b.HasKey(u => new { u.Plan, u.Unit });
            b.HasIndex(u => u.Unit);
            b.HasOne<InspectionPlan>().WithMany().HasForeignKey(u => u.Plan).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(u => u.Unit).OnDelete(DeleteBehavior.Restrict);
        });
        ApplyOfficers(builder);
        builder.Entity<PlanEvent>(b =>
        {
            b.HasKey(e => new { e.Plan, e.Number });
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<InspectionPlan>().WithMany().HasForeignKey(e => e.Plan).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("plan_event_append_only"));
        });
    }

    private static void ApplyOfficers(ModelBuilder builder)
    {
        builder.Entity<PlanOfficer>(b =>
        {
            b.Property(o => o.Id).ValueGeneratedNever();
            b.Property(o => o.Name).HasMaxLength(100);
            b.Property(o => o.Certificate).HasMaxLength(64);
            b.Property(o => o.UserId).HasMaxLength(64);
            b.Property(o => o.By).HasMaxLength(64);
            // One sign-in is one officer, and so is one certificate.
            b.HasIndex(o => new { o.Plan, o.UserId }).IsUnique();
            b.HasIndex(o => new { o.Plan, o.Certificate }).IsUnique();
            b.HasOne<InspectionPlan>().WithMany().HasForeignKey(o => o.Plan).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(o => o.Agency).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("plan_officer_append_only"));
        });
        builder.Entity<PlanRecusal>(b =>
        {
            b.HasKey(r => new { r.Plan, r.Officer, r.Unit });
            b.Property(r => r.Reason).HasMaxLength(500);
            b.Property(r => r.By).HasMaxLength(64);
            b.HasOne<InspectionPlan>().WithMany().HasForeignKey(r => r.Plan).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<PlanOfficer>().WithMany().HasForeignKey(r => r.Officer).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Unit).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("plan_recusal_append_only"));
        });
    }
}
