using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class CatalogueMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Substance>(b =>
        {
            b.HasKey(s => s.Code);
            b.Property(s => s.Code).HasMaxLength(32);
            b.Property(s => s.NameZh).HasMaxLength(200);
            b.Property(s => s.NameEn).HasMaxLength(200);
            b.Property(s => s.Cas).HasMaxLength(16);
            b.Property(s => s.HsCode).HasMaxLength(16);
            b.Property(s => s.Follows).HasMaxLength(32);
            b.HasIndex(s => s.Cas);
            b.HasIndex(s => s.Follows).HasFilter("follows is not null").IsUnique();
            b.HasOne<Substance>().WithMany().HasForeignKey(s => s.Follows).OnDelete(DeleteBehavior.Restrict);
        });
        MapTradeListings(builder);
        builder.Entity<Product>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Code).HasMaxLength(64);
            b.Property(p => p.Name).HasMaxLength(200);
            b.Property(p => p.Gtin).HasMaxLength(14);
            b.Property(p => p.Form).HasMaxLength(50);
            b.Property(p => p.PackSize).HasMaxLength(100);
            b.HasIndex(p => p.Code).IsUnique();
            b.HasIndex(p => p.Gtin);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.Owner).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ProductContent>(b =>
        {
            b.HasKey(c => new { c.Product, c.Substance });
            b.Property(c => c.Substance).HasMaxLength(32);
            b.HasIndex(c => c.Substance);
            b.HasOne<Product>().WithMany(p => p.Contents)
                .HasForeignKey(c => c.Product).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Substance>().WithMany().HasForeignKey(c => c.Substance).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasCheckConstraint("ck_product_content_positive", "nanograms_per_unit > 0"));
        });
        MapDeclarations(builder);
        MapLots(builder);
    }

    private static void MapLots(ModelBuilder builder)
    {
        builder.Entity<Lot>(b =>
        {
            b.Property(l => l.Id).ValueGeneratedNever();
            b.Property(l => l.Number).HasMaxLength(64);
            b.HasIndex(l => new { l.Number, l.Product }).IsUnique();
            b.HasOne<Commodity>().WithOne().HasForeignKey<Lot>(l => l.Id).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Product>().WithMany().HasForeignKey(l => l.Product).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(l => l.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Package>(b =>
        {
            b.Property(p => p.Id).ValueGeneratedNever();
            b.Property(p => p.Code).HasMaxLength(64);
            b.HasIndex(p => p.Code).IsUnique();
            b.HasIndex(p => p.Lot);
            b.HasIndex(p => p.Parent).HasFilter("parent is not null");
            b.HasOne<Product>().WithMany().HasForeignKey(p => p.Product).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Lot>().WithMany().HasForeignKey(p => p.Lot).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Package>().WithMany().HasForeignKey(p => p.Parent).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(p => p.IssuedBy).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapTradeListings(ModelBuilder builder) =>
        builder.Entity<TradeListing>(b =>
        {
            b.HasKey(l => l.Code);
            b.Property(l => l.Code).HasMaxLength(32);
            b.Property(l => l.Country).HasMaxLength(2);
            b.Property(l => l.CountryZh).HasMaxLength(100);
            b.Property(l => l.CountryEn).HasMaxLength(100);
            b.Property(l => l.AlsoNamed).HasMaxLength(500);
            b.Property(l => l.Substance).HasMaxLength(32);
            b.HasOne<Substance>().WithMany().HasForeignKey(l => l.Substance).OnDelete(DeleteBehavior.Restrict);
        });

    private static void MapDeclarations(ModelBuilder builder) =>
        builder.Entity<StockDeclaration>(b =>
        {
            b.HasKey(d => new { d.Substance, d.Organisation });
            b.Property(d => d.Substance).HasMaxLength(32);
            b.Property(d => d.DeclaredBy).HasMaxLength(64);
            b.HasIndex(d => d.Organisation);
            b.HasOne<Substance>().WithMany().HasForeignKey(d => d.Substance).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(d => d.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
}
