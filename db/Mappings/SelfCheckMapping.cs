using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Db.Mappings;

internal static class SelfCheckMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<SelfCheckForm>(b =>
        {
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.Title).HasMaxLength(100);
            b.Property(f => f.PublishedBy).HasMaxLength(64);
            b.HasIndex(f => new { f.Association, f.Title }).IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Association).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("self_check_form_append_only"));
        });
        builder.Entity<SelfCheckItem>(b =>
        {
            b.HasKey(i => new { i.Form, i.Number });
            b.Property(i => i.Text).HasMaxLength(300);
            b.Property(i => i.Article).HasMaxLength(200);
            b.HasOne<SelfCheckForm>().WithMany(f => f.Items).HasForeignKey(i => i.Form)
                .OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("self_check_item_append_only"));
        });
        builder.Entity<SelfCheck>(b =>
        {
            b.HasKey(c => new { c.Form, c.Organisation });
            b.Property(c => c.FilledBy).HasMaxLength(64);
            b.Ignore(c => c.Faults);
            b.HasOne<SelfCheckForm>().WithMany().HasForeignKey(c => c.Form).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("self_check_append_only"));
        });
        builder.Entity<SelfCheckAnswer>(b =>
        {
            b.HasKey(a => new { a.Form, a.Organisation, a.Number });
            b.Property(a => a.Remedy).HasMaxLength(500);
            b.HasOne<SelfCheck>().WithMany(c => c.Answers).HasForeignKey(a => new { a.Form, a.Organisation })
                .OnDelete(DeleteBehavior.Restrict);
            b.HasOne<SelfCheckItem>().WithMany().HasForeignKey(a => new { a.Form, a.Number })
                .OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("self_check_answer_append_only"));
        });
    }
}
