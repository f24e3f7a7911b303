using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Files, signatures and seals of every kind of record.</summary>
internal static class RecordMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<RecordFile>(b =>
        {
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.FileName).HasMaxLength(260);
            b.Property(f => f.ContentType).HasMaxLength(100);
            b.Property(f => f.Hash).HasMaxLength(32);
            b.Property(f => f.AddedBy).HasMaxLength(64);
            b.OwnsOne(f => f.TakenIn);
            b.HasIndex(f => new { f.Kind, f.Record, f.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("record_file_append_only"));
        });
        builder.Entity<RecordSignature>(b =>
        {
            b.Property(s => s.Id).ValueGeneratedNever();
            b.Property(s => s.Name).HasMaxLength(100);
            b.Property(s => s.Position).HasMaxLength(100);
            b.Property(s => s.Reason).HasMaxLength(500);
            b.Property(s => s.ContentHash).HasMaxLength(32);
            b.Property(s => s.By).HasMaxLength(64);
            b.HasIndex(s => new { s.Kind, s.Record, s.Id });
            b.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<RecordFile>().WithMany().HasForeignKey(s => s.Ink).OnDelete(DeleteBehavior.Restrict);
            b.Ignore(s => s.IsRefused);
            b.ToTable(t => t.HasTrigger("record_signature_append_only"));
        });
        builder.Entity<RecordSeal>(b =>
        {
            b.HasKey(s => new { s.Kind, s.Record, s.Version });
            b.Property(s => s.Hash).HasMaxLength(32);
            b.Property(s => s.By).HasMaxLength(64);
            b.Ignore(s => s.Holds);
            b.ToTable(t => t.HasTrigger("record_seal_append_only"));
        });
    }
}
