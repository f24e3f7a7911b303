using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Db.Mappings;

internal static class SocietyMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<IndicatorValue>(b =>
        {
            b.HasKey(v => new { v.Indicator, v.Region, v.Day });
            b.Property(v => v.Indicator).HasMaxLength(32);
            b.Property(v => v.Region).HasMaxLength(6);
            b.HasIndex(v => new { v.Day, v.Indicator });
            b.ToTable(t => t.HasTrigger("indicator_value_append_only"));
        });
        MapTraining(builder);
        builder.Entity<Notice>(b =>
        {
            b.Property(n => n.Id).ValueGeneratedNever();
            b.Property(n => n.Title).HasMaxLength(100);
            b.Property(n => n.Body).HasMaxLength(4000);
            b.Property(n => n.PublishedBy).HasMaxLength(64);
            b.HasIndex(n => new { n.Association, n.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(n => n.Association).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("notice_append_only"));
        });
        builder.Entity<NoticeReceipt>(b =>
        {
            b.HasKey(r => new { r.Notice, r.Organisation });
            b.Property(r => r.ReadBy).HasMaxLength(64);
            b.HasOne<Notice>().WithMany().HasForeignKey(r => r.Notice).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("notice_receipt_append_only"));
        });
        builder.Entity<CreditAppeal>(b =>
        {
            b.Property(a => a.Id).ValueGeneratedNever();
            b.Property(a => a.Reason).HasMaxLength(1000);
            b.Property(a => a.Answer).HasMaxLength(1000);
            b.Property(a => a.FiledBy).HasMaxLength(64);
            b.Property(a => a.AnsweredBy).HasMaxLength(64);
            b.Property(a => a.State).IsConcurrencyToken();
            b.HasIndex(a => new { a.Organisation, a.Id });
            // One at a time: a form that was sent twice is one appeal.
            b.HasIndex(a => a.Organisation, "ix_credit_appeal_open").IsUnique().HasFilter("state = 1");
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapTraining(ModelBuilder builder)
    {
        builder.Entity<Course>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedNever();
            b.Property(c => c.Title).HasMaxLength(100);
            b.Property(c => c.Place).HasMaxLength(200);
            b.Property(c => c.ForWhom).HasMaxLength(200);
            b.Property(c => c.RoomCode).HasMaxLength(8);
            b.Property(c => c.PlannedBy).HasMaxLength(64);
            b.Ignore(c => c.IsOpen);
            b.HasIndex(c => new { c.Association, c.Day, c.Title }).IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Association).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CourseQuestion>(b =>
        {
            b.HasKey(q => new { q.Course, q.Number });
            b.Property(q => q.Text).HasMaxLength(300);
            b.Property(q => q.Options).HasMaxLength(1000);
            b.Property(q => q.Right).HasColumnName("right_option");
            b.Ignore(q => q.Choices);
            b.HasOne<Course>().WithMany(c => c.Questions).HasForeignKey(q => q.Course)
                .OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Trainee>(b =>
        {
            b.Property(t => t.Id).ValueGeneratedNever();
            b.Property(t => t.EnrolledBy).HasMaxLength(64);
            b.Property(t => t.Certificate).HasMaxLength(40);
            b.Property(t => t.Attempts).IsConcurrencyToken();
            b.Ignore(t => t.MayBeTested);
            b.Ignore(t => t.ValidUntil);
            b.HasIndex(t => new { t.Course, t.Person }).IsUnique();
            b.HasIndex(t => new { t.Organisation, t.PassedAt });
            b.HasIndex(t => t.Certificate).IsUnique().HasFilter("certificate is not null");
            b.HasOne<Course>().WithMany().HasForeignKey(t => t.Course).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Person>().WithMany().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(t => t.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
