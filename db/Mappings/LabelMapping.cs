using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class LabelMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<LabelPrint>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.PrintedBy).HasMaxLength(64);
            b.Property(p => p.Layout).HasMaxLength(20);
            b.Property(p => p.Reason).HasMaxLength(LabelPrint.ReasonMost);
            b.HasIndex(p => new { p.Organisation, p.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("label_print_append_only"));
        });
        builder.Entity<PrintedLabel>(b =>
        {
            b.HasKey(l => new { l.Print, l.Ordinal });
            b.HasIndex(l => l.Package);
            b.HasOne<LabelPrint>().WithMany().HasForeignKey(l => l.Print).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Package>().WithMany().HasForeignKey(l => l.Package).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("printed_label_append_only"));
        });
    }
}
