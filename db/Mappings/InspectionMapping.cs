using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Inspections: team, course, checklist, count, samples, findings.</summary>
internal static class InspectionMapping
{
    public static void Apply(ModelBuilder builder)
    {
        ApplyCourse(builder);
        ApplyCounts(builder);
        ApplySamples(builder);
        ApplyFindings(builder);
    }

    private static void ApplyCourse(ModelBuilder builder)
    {
        builder.Entity<Inspection>(b =>
        {
            b.Property(i => i.Id).ValueGeneratedNever();
            b.Property(i => i.BodyHash).HasMaxLength(32);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(i => i.Events).IsConcurrencyToken();
            b.HasIndex(i => new { i.Plan, i.Unit }).IsUnique();
            b.HasIndex(i => i.Unit);
            b.HasOne<InspectionPlan>().WithMany().HasForeignKey(i => i.Plan).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(i => i.Unit).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<InspectionOfficer>(b =>
        {
            b.HasKey(o => new { o.Inspection, o.Officer });
            b.HasIndex(o => o.Officer);
            b.HasOne<Inspection>().WithMany().HasForeignKey(o => o.Inspection).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<PlanOfficer>().WithMany().HasForeignKey(o => o.Officer).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("inspection_officer_append_only"));
        });
        builder.Entity<InspectionEvent>(b =>
        {
            b.HasKey(e => new { e.Inspection, e.Number });
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<Inspection>().WithMany().HasForeignKey(e => e.Inspection).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("inspection_event_append_only"));
        });
        builder.Entity<ChecklistAnswer>(b =>
        {
            b.HasKey(a => new { a.Inspection, a.Item, a.Number });
            b.Property(a => a.Item).HasMaxLength(32);
            b.Property(a => a.Remark).HasMaxLength(500);
            b.Property(a => a.By).HasMaxLength(64);
            b.HasOne<Inspection>().WithMany().HasForeignKey(a => a.Inspection).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Agency).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("checklist_answer_append_only"));
        });
    }

    private static void ApplyCounts(ModelBuilder builder)
    {
        builder.Entity<InspectionCount>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedNever();
            b.Property(c => c.RequestId).HasMaxLength(64);
            b.Property(c => c.By).HasMaxLength(64);
            b.HasIndex(c => new { c.Inspection, c.RequestId }).IsUnique();
            b.HasOne<Inspection>().WithMany().HasForeignKey(c => c.Inspection).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Site>().WithMany().HasForeignKey(c => c.Site).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("inspection_count_append_only"));
        });
        builder.Entity<InspectionCountLine>(b =>
        {
            b.HasKey(l => new { l.Count, l.Number });
            b.Property(l => l.Product).HasMaxLength(64);
            b.Property(l => l.ProductName).HasMaxLength(200);
            b.Property(l => l.Lot).HasMaxLength(64);
            b.Property(l => l.Package).HasMaxLength(64);
            b.Property(l => l.Remark).HasMaxLength(300);
            b.HasOne<InspectionCount>().WithMany().HasForeignKey(l => l.Count).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("inspection_count_line_append_only"));
        });
    }

    private static void ApplySamples(ModelBuilder builder)
    {
        builder.Entity<InspectionSample>(b =>
        {
            b.Property(s => s.Id).ValueGeneratedNever();
            b.Property(s => s.Number).HasMaxLength(64);
            b.Property(s => s.SealNumber).HasMaxLength(64);
            b.Property(s => s.TakenBy).HasMaxLength(200);
            b.Property(s => s.InPresenceOf).HasMaxLength(100);
            b.Property(s => s.Laboratory).HasMaxLength(200);
            b.Property(s => s.By).HasMaxLength(64);
            b.HasIndex(s => new { s.Inspection, s.Number }).IsUnique();
            b.HasOne<Inspection>().WithMany().HasForeignKey(s => s.Inspection).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Lot>().WithMany().HasForeignKey(s => s.Lot).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Package>().WithMany().HasForeignKey(s => s.Package).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("inspection_sample_append_only"));
        });
        builder.Entity<SampleResult>(b =>
        {
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.Laboratory).HasMaxLength(200);
            b.Property(r => r.Method).HasMaxLength(200);
            b.Property(r => r.Marks).HasMaxLength(500);
            b.Property(r => r.Opinion).HasMaxLength(1000);
            b.Property(r => r.By).HasMaxLength(64);
            b.HasIndex(r => r.Sample);
            b.HasOne<InspectionSample>().WithMany().HasForeignKey(r => r.Sample).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<RecordFile>().WithMany().HasForeignKey(r => r.Report).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("sample_result_append_only"));
        });
    }

    private static void ApplyFindings(ModelBuilder builder)
    {
        builder.Entity<InspectionFinding>(b =>
        {
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.Text).HasMaxLength(2000);
            b.Property(f => f.Rule).HasMaxLength(16);
            b.Property(f => f.Article).HasMaxLength(300);
            b.Property(f => f.By).HasMaxLength(64);
            b.Property(f => f.Events).IsConcurrencyToken();
            b.HasIndex(f => new { f.Inspection, f.Number }).IsUnique();
            b.HasOne<Inspection>().WithMany().HasForeignKey(f => f.Inspection).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Agency).OnDelete(DeleteBehavior.Restrict);
            b.Ignore(f => f.DueOn);
        });
        builder.Entity<FindingEvent>(b =>
        {
            b.HasKey(e => new { e.Finding, e.Number });
            b.Property(e => e.Text).HasMaxLength(2000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<InspectionFinding>().WithMany().HasForeignKey(e => e.Finding).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("finding_event_append_only"));
        });
    }
}
