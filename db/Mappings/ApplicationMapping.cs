using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Db.Mappings;

internal static class ApplicationMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<PermitApplication>(b =>
        {
            b.Property(a => a.Id).ValueGeneratedNever();
            b.Property(a => a.Number).HasMaxLength(64);
            b.Property(a => a.RequestId).HasMaxLength(64);
            b.Property(a => a.Type).HasMaxLength(32);
            b.Property(a => a.PaperNumber).HasMaxLength(64);
            b.Property(a => a.PaperIssuer).HasMaxLength(200);
            b.Property(a => a.FromRegion).HasMaxLength(6);
            b.Property(a => a.ToRegion).HasMaxLength(6);
            b.Property(a => a.Route).HasMaxLength(500);
            b.Property(a => a.OtherCarriers).HasMaxLength(400);
            b.Property(a => a.ViaRegions).HasMaxLength(200);
            b.Property(a => a.Purpose).HasMaxLength(500);
            b.Property(a => a.ReviewedBy).HasMaxLength(64);
            b.Property(a => a.GrantedNumber).HasMaxLength(64);
            b.Property(a => a.CreatedBy).HasMaxLength(64);
            b.HasIndex(a => a.Number).IsUnique();
            b.HasIndex(a => new { a.Applicant, a.RequestId }).IsUnique();
            b.HasIndex(a => new { a.Agency, a.State });
            b.HasOne<PermitType>().WithMany().HasForeignKey(a => a.Type).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Applicant).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Agency).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Counterparty).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Carrier).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Permit>().WithMany().HasForeignKey(a => a.About).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasCheckConstraint("ck_permit_application_dates", "valid_from <= valid_to"));
        });
        builder.Entity<ApplicationLine>(b =>
        {
            b.HasKey(l => new { l.Application, l.Substance });
            b.Property(l => l.Substance).HasMaxLength(32);
            b.HasOne<PermitApplication>().WithMany(a => a.Lines).HasForeignKey(l => l.Application)
                .OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Substance>().WithMany().HasForeignKey(l => l.Substance).OnDelete(DeleteBehavior.Restrict);
        });
        MapCourse(builder);
    }

    private static void MapCourse(ModelBuilder builder)
    {
        builder.Entity<ApplicationEvent>(b =>
        {
            b.HasKey(e => new { e.Application, e.Number });
            b.Property(e => e.Reason).HasMaxLength(1000);
            b.Property(e => e.By).HasMaxLength(64);
            b.HasOne<PermitApplication>().WithMany().HasForeignKey(e => e.Application)
                .OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("application_event_append_only"));
        });
        builder.Entity<ApplicationPaper>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Kind).HasMaxLength(32);
            b.Property(p => p.FileName).HasMaxLength(260);
            b.Property(p => p.ContentType).HasMaxLength(100);
            b.Property(p => p.Hash).HasMaxLength(32);
            b.Property(p => p.AddedBy).HasMaxLength(64);
            b.HasIndex(p => p.Application);
            b.HasOne<PermitApplication>().WithMany().HasForeignKey(p => p.Application)
                .OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("application_paper_append_only"));
        });
    }
}
