using Microsoft.EntityFrameworkCore;
using Traceability.Db.People;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class PartyMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Organisation>(b =>
        {
            b.Property(o => o.Id).ValueGeneratedNever();
            b.Property(o => o.Code).HasMaxLength(32);
            b.Property(o => o.Name).HasMaxLength(200);
            b.Property(o => o.Region).HasMaxLength(6);
            b.Property(o => o.LegalRepresentative).HasMaxLength(100);
            b.Property(o => o.AnnualCapacity).HasMaxLength(500);
            b.HasIndex(o => o.Code).IsUnique();
            b.HasIndex(o => o.Region);
            b.HasIndex(o => o.MemberOf).HasFilter("member_of is not null");
            b.HasOne<Organisation>().WithMany().HasForeignKey(o => o.MemberOf).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<BusinessStop>(b =>
        {
            b.HasKey(s => new { s.Organisation, s.Number });
            b.Property(s => s.Reason).HasMaxLength(500);
            b.Property(s => s.DeclaredBy).HasMaxLength(64);
            b.Property(s => s.WithdrawnBy).HasMaxLength(64);
            b.HasIndex(s => s.Organisation).HasFilter("withdrawn_at is null").IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("business_stop_no_delete"));
        });
        builder.Entity<Site>(b =>
        {
            b.Property(s => s.Id).ValueGeneratedNever();
            b.Property(s => s.Code).HasMaxLength(64);
            b.Property(s => s.Name).HasMaxLength(200);
            b.Property(s => s.Region).HasMaxLength(6);
            b.Property(s => s.Address).HasMaxLength(300);
            b.Property(s => s.Controls).HasMaxLength(300);
            b.HasIndex(s => s.Code).IsUnique();
            b.HasIndex(s => s.Organisation);
            b.HasOne<Organisation>().WithMany().HasForeignKey(s => s.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Person>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Code).HasMaxLength(64);
            b.Property(p => p.Name).HasMaxLength(100);
            b.Property(p => p.Phone).HasMaxLength(40);
            b.Property(p => p.IdNumberCipher).HasMaxLength(400);
            b.Property(p => p.IdNumberHash).HasMaxLength(32);
            b.HasIndex(p => p.Code).IsUnique();
            b.HasIndex(p => p.Organisation);
            b.HasIndex(p => p.IdNumberHash).HasFilter("id_number_hash is not null");
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<User>(b =>
        {
            b.Property(u => u.DisplayName).HasMaxLength(100);
            b.HasIndex(u => u.Organisation);
            b.HasOne<Organisation>().WithMany().HasForeignKey(u => u.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Person>().WithMany().HasForeignKey(u => u.Person).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
