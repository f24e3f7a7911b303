using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>
/// The books, with every constraint that proves them (HOUSE §4). Standard SQL, the same on three databases.
/// </summary>
internal static class LedgerMapping
{
    public static void Apply(ModelBuilder builder)
    {
        builder.Entity<Commodity>(b => b.Property(c => c.Id).ValueGeneratedNever());
        MapAccount(builder);
        MapLine(builder);
        MapEntry(builder);
        builder.Entity<ProtectedSecret>(b =>
        {
            b.HasKey(s => s.Name);
            b.Property(s => s.Name).HasMaxLength(64);
        });
        builder.Entity<IdBlock>(b => b.Property(i => i.Id).ValueGeneratedNever());
    }

    private static void MapAccount(ModelBuilder builder) => builder.Entity<Account>(b =>
    {
        b.Property(a => a.Id).ValueGeneratedNever();
        b.Ignore(a => a.Key);
        b.Property(a => a.IsBoundary).HasConversion<int>();
        b.HasAlternateKey(a => new { a.Id, a.Commodity });
        b.HasAlternateKey(a => new { a.Id, a.IsBoundary });
        b.HasIndex(a => new { a.Commodity, a.Kind, a.Owner, a.Holder, a.PackageKey }).IsUnique();
        b.HasIndex(a => new { a.Holder, a.Kind });
        b.HasIndex(a => a.Package).HasFilter("package is not null");
        b.HasIndex(a => new { a.Owner, a.Id });
        // Goods that may have got away: in transit, unaccounted for, lost.
        b.HasIndex(a => new { a.Kind, a.Id }).HasFilter("kind in (3, 4, 8)");
        b.HasOne<Commodity>().WithMany().HasForeignKey(a => a.Commodity).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Owner).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Domain.Catalogue.Package>().WithMany().HasForeignKey(a => a.Package).OnDelete(DeleteBehavior.Restrict);
        b.ToTable(t =>
        {
            t.HasTrigger("account_identity_is_fixed");
            t.HasCheckConstraint("ck_account_package_key", "package_key = coalesce(package, 0)");
            // Only Origin (1) and Grantor (20) stand for the world outside and may go below zero.
            t.HasCheckConstraint(
                "ck_account_boundary",
                "(kind in (1, 20) and is_boundary <> 0) or (kind not in (1, 20) and is_boundary = 0)");
        });
    });

    private static void MapLine(ModelBuilder builder) => builder.Entity<MovementLine>(b =>
    {
        b.Property(l => l.Id).ValueGeneratedNever();
        b.HasAlternateKey(l => new { l.Id, l.Quantity });
        // A trace passes through a process by the lines of one movement.
        b.HasIndex(l => l.Movement);
        b.HasIndex(l => l.Reverses).IsUnique().HasFilter("reverses is not null");
        b.HasOne<Movement>().WithMany().HasForeignKey(l => l.Movement).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<MovementLine>().WithMany().HasForeignKey(l => l.Reverses).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Account>().WithMany().HasForeignKey(l => new { l.From, l.Commodity })
            .HasPrincipalKey(a => new { a.Id, a.Commodity }).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Account>().WithMany().HasForeignKey(l => new { l.To, l.Commodity })
            .HasPrincipalKey(a => new { a.Id, a.Commodity }).OnDelete(DeleteBehavior.Restrict);
        b.ToTable(t =>
        {
            t.HasTrigger("movement_line_append_only");
            t.HasCheckConstraint("ck_movement_line_quantity", "quantity > 0");
            t.HasCheckConstraint("ck_movement_line_moves", "from_account <> to_account");
        });
        b.Property(l => l.From).HasColumnName("from_account");
        b.Property(l => l.To).HasColumnName("to_account");
    });

    private static void MapEntry(ModelBuilder builder) => builder.Entity<LedgerEntry>(b =>
    {
        b.HasKey(e => new { e.Account, e.Seq });
        b.HasAlternateKey(e => new { e.Account, e.Seq, e.After });
        b.HasIndex(e => new { e.Line, e.Side }).IsUnique();
        b.Property(e => e.Hash).HasMaxLength(32);
        b.Property(e => e.IsBoundary).HasConversion<int>();
        b.HasOne<LedgerEntry>().WithMany().HasForeignKey(e => new { e.Account, e.PreviousSeq, e.Before })
            .HasPrincipalKey(e => new { e.Account, e.Seq, e.After }).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Account>().WithMany().HasForeignKey(e => new { e.Account, e.IsBoundary })
            .HasPrincipalKey(a => new { a.Id, a.IsBoundary }).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<MovementLine>().WithMany().HasForeignKey(e => new { e.Line, e.Quantity })
            .HasPrincipalKey(l => new { l.Id, l.Quantity }).OnDelete(DeleteBehavior.Restrict);
        b.ToTable(t =>
        {
            t.HasTrigger("ledger_entry_append_only");
            t.HasCheckConstraint("ck_ledger_entry_side", "side in (-1, 1)");
            t.HasCheckConstraint("ck_ledger_entry_arithmetic", "balance_after = balance_before + side * quantity");
            t.HasCheckConstraint(
                "ck_ledger_entry_chain",
                "(seq = 1 and previous_seq is null and balance_before = 0)"
                + " or (previous_seq is not null and previous_seq = seq - 1)");
            t.HasCheckConstraint("ck_ledger_entry_not_negative", "balance_after >= 0 or is_boundary <> 0");
        });
        b.Property(e => e.Before).HasColumnName("balance_before");
        b.Property(e => e.After).HasColumnName("balance_after");
    });
}
