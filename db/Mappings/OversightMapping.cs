using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

internal static class OversightMapping
{
    public static void Apply(ModelBuilder builder)
    {
        MapGoodsOnTheWay(builder);
        MapAlerts(builder);
        MapCountedDays(builder);
        MapRecords(builder);
        builder.Entity<CountedStock>(b =>
        {
            b.HasKey(c => new { c.Movement, c.Item });
            b.HasOne<Movement>().WithMany().HasForeignKey(c => c.Movement).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Commodity>().WithMany().HasForeignKey(c => c.Lot).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Package>().WithMany().HasForeignKey(c => c.Package).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DutyFiling>(b =>
        {
            b.ToTable(t => t.HasTrigger("duty_filing_append_only"));
            b.Property(f => f.Id).ValueGeneratedNever();
            b.Property(f => f.Rule).HasMaxLength(16);
            b.Property(f => f.Period).HasMaxLength(16);
            b.Property(f => f.FiledBy).HasMaxLength(64);
            b.Property(f => f.ContentHash).HasMaxLength(32);
            b.HasIndex(f => new { f.Organisation, f.Rule, f.Period }).IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(f => f.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<MappingProfile>(b =>
        {
            b.HasKey(p => p.Name);
            b.Property(p => p.Name).HasMaxLength(64);
        });
        builder.Entity<Setting>(b =>
        {
            b.HasKey(s => new { s.Name, s.EffectiveFrom });
            b.ToTable(t => t.HasTrigger("setting_append_only"));
            b.Property(s => s.Name).HasMaxLength(100);
        });
    }

    private static void MapGoodsOnTheWay(ModelBuilder builder)
    {
        builder.Entity<Consignment>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedNever();
            b.Property(c => c.Vehicle).HasMaxLength(32);
            b.ToTable(t => t.HasTrigger("consignment_no_delete"));
            b.HasIndex(c => c.Dispatch).IsUnique();
            b.HasIndex(c => new { c.Consignee, c.DepartedAt });
            b.HasIndex(c => new { c.Shipper, c.DepartedAt });
            b.HasOne<Movement>().WithMany().HasForeignKey(c => c.Dispatch).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Shipper).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Consignee).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Scan>(b =>
        {
            b.Property(s => s.Id).ValueGeneratedNever();
            b.Property(s => s.Code).HasMaxLength(64);
            b.Property(s => s.Place).HasMaxLength(200);
            b.HasIndex(s => new { s.Package, s.At });
            b.Property(s => s.RequestId).HasMaxLength(64);
            b.HasIndex(s => s.RecordedAt);
            b.HasIndex(s => new { s.Organisation, s.RequestId }).IsUnique();
            b.HasOne<Package>().WithMany().HasForeignKey(s => s.Package).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Site>().WithMany().HasForeignKey(s => s.Site).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Recall>(b =>
        {
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.Reason).HasMaxLength(1000);
            b.Property(r => r.LiftReason).HasMaxLength(1000);
            b.Property(r => r.RecordedBy).HasMaxLength(64);
            b.Property(r => r.LiftedBy).HasMaxLength(64);
            b.HasIndex(r => r.Lot);
            b.HasOne<Lot>().WithMany().HasForeignKey(r => r.Lot).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapAlerts(ModelBuilder builder)
    {
        builder.Entity<Alert>(b =>
        {
            b.ToTable(t => t.HasTrigger("alert_no_delete"));
            b.Property(a => a.Id).ValueGeneratedNever();
            b.Ignore(a => a.Key);
            b.Ignore(a => a.IsClosed);
            // A job that had read it open does not undo what a person decided meanwhile.
            b.Property(a => a.State).IsConcurrencyToken();
            b.Property(a => a.Rule).HasMaxLength(16);
            b.Property(a => a.Subject).HasMaxLength(200);
            b.Property(a => a.Period).HasMaxLength(20);
            b.Property(a => a.ProductOrSubstance).HasMaxLength(64);
            b.Property(a => a.Region).HasMaxLength(6);
            b.HasIndex(a => new { a.Rule, a.Subject, a.Period }).IsUnique();
            b.HasIndex(a => new { a.State, a.Id });
            b.HasIndex(a => new { a.Organisation, a.Id });
            // What is still to be answered, the most urgent first.
            b.HasIndex(a => new { a.Organisation, a.DueAt }).HasFilter("state in (1, 2, 3)");
            b.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<JobRun>(b =>
        {
            b.Property(j => j.Id).ValueGeneratedNever();
            b.Property(j => j.Job).HasMaxLength(64);
            b.HasIndex(j => new { j.Job, j.StartedAt });
        });
    }

    /// <summary>What is counted of sealed days: made of the ledger, and made again from it.</summary>
    private static void MapCountedDays(ModelBuilder builder)
    {
        builder.Entity<ActivityDay>(b => b.HasKey(d => d.Day));
        builder.Entity<ActivityCount>(b =>
        {
            b.HasKey(c => new { c.Organisation, c.Day, c.Class, c.IsSale });
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<GoodsCount>(b =>
        {
            b.HasKey(c => new { c.Owner, c.State, c.Product, c.Holder, c.OccurredOn, c.RecordedOn, c.Kind });
            b.HasIndex(c => new { c.Product, c.Holder });
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Owner).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Product>().WithMany().HasForeignKey(c => c.Product).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<StoreEntry>(b =>
        {
            b.HasKey(e => new { e.Holder, e.Product, e.RecordedAt, e.Movement, e.Owner });
            b.HasOne<Product>().WithMany().HasForeignKey(e => e.Product).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Movement>().WithMany().HasForeignKey(e => e.Movement).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Owner).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapRecords(ModelBuilder builder)
    {
        builder.Entity<Refusal>(b =>
        {
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.RequestId).HasMaxLength(64);
            b.Property(r => r.RecordedBy).HasMaxLength(64);
            b.HasIndex(r => new { r.Organisation, r.At });
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("refusal_append_only"));
        });
        builder.Entity<ImportRun>(b =>
        {
            b.Property(i => i.Id).ValueGeneratedNever();
            b.Property(i => i.Profile).HasMaxLength(64);
            b.Property(i => i.FileName).HasMaxLength(260);
            b.Property(i => i.FileHash).HasMaxLength(32);
            b.Property(i => i.ForOrganisation).HasMaxLength(32);
            b.Property(i => i.ForSite).HasMaxLength(64);
            b.Property(i => i.Failure).HasMaxLength(1000);
            b.HasIndex(i => i.FileHash);
        });
        builder.Entity<SourceRow>(b =>
        {
            b.HasKey(r => new { r.Movement, r.Item });
            b.Property(r => r.RowId).HasMaxLength(64);
            b.Property(r => r.Group).HasMaxLength(64).HasColumnName("row_group");
            b.HasIndex(r => r.RowId);
            b.HasOne<Movement>().WithMany().HasForeignKey(r => r.Movement).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<DailySeal>(b =>
        {
            b.HasKey(s => s.Day);
            b.ToTable(t => t.HasTrigger("daily_seal_append_only"));
        });
        builder.Entity<Attachment>(b =>
        {
            b.ToTable(t => t.HasTrigger("attachment_append_only"));
            b.Property(a => a.Id).ValueGeneratedNever();
            b.Property(a => a.FileName).HasMaxLength(260);
            b.Property(a => a.ContentType).HasMaxLength(100);
            b.Property(a => a.Hash).HasMaxLength(32);
            b.HasIndex(a => a.Movement);
            b.HasOne<Movement>().WithMany().HasForeignKey(a => a.Movement).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
