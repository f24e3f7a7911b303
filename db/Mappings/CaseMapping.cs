using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Db.Mappings;

/// <summary>Cases, who is on them, who looked, what was found; reports of losses.</summary>
internal static class CaseMapping
{
    private const int Sign = 64, Text = 4000;

    public static void Apply(ModelBuilder builder)
    {
        ApplyCase(builder);
        ApplyItems(builder);
        ApplyRequests(builder);
        ApplyMeasures(builder);
        ApplyLosses(builder);
        builder.Entity<PostTerm>(b =>
        {
            b.HasKey(t => t.Person);
            b.Property(t => t.Person).ValueGeneratedNever();
            b.Property(t => t.By).HasMaxLength(Sign);
            b.HasOne<Person>().WithMany().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ApplyCase(ModelBuilder builder)
    {
        builder.Entity<Case>(b =>
        {
            b.Property(c => c.Id).ValueGeneratedNever();
            b.Property(c => c.Number).HasMaxLength(Sign);
            b.Property(c => c.RequestId).HasMaxLength(Sign);
            b.Property(c => c.Title).HasMaxLength(200);
            b.Property(c => c.Region).HasMaxLength(6);
            b.Property(c => c.Place).HasMaxLength(200);
            b.Property(c => c.Summary).HasMaxLength(Text);
            b.Property(c => c.OpenedBy).HasMaxLength(Sign);
            b.Property(c => c.ProposedBy).HasMaxLength(Sign);
            // Two officers who act at once: the second is told, not overwritten.
            b.Property(c => c.Events).IsConcurrencyToken();
            b.HasIndex(c => c.Number).IsUnique();
            b.HasIndex(c => new { c.Agency, c.RequestId }).IsUnique();
            b.HasOne<Organisation>().WithMany().HasForeignKey(c => c.Agency).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CaseEvent>(b =>
        {
            b.HasKey(e => new { e.Case, e.Number });
            b.Property(e => e.Text).HasMaxLength(Text);
            b.Property(e => e.By).HasMaxLength(Sign);
            b.HasOne<Case>().WithMany().HasForeignKey(e => e.Case).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(e => e.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("case_event_append_only"));
        });
        builder.Entity<CaseMember>(b =>
        {
            b.Property(m => m.Id).ValueGeneratedNever();
            b.Property(m => m.User).HasMaxLength(Sign);
            b.Property(m => m.Reason).HasMaxLength(500);
            b.Property(m => m.AddedBy).HasMaxLength(Sign);
            b.HasIndex(m => new { m.Case, m.User });
            b.HasIndex(m => m.User);
            b.HasOne<Case>().WithMany().HasForeignKey(m => m.Case).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Organisation).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<CaseLook>(b =>
        {
            b.Property(l => l.Id).ValueGeneratedNever();
            b.Property(l => l.What).HasMaxLength(300);
            b.Property(l => l.By).HasMaxLength(Sign);
            b.HasIndex(l => new { l.Case, l.Id });
            b.HasOne<Case>().WithMany().HasForeignKey(l => l.Case).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(l => l.Organisation).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("case_look_append_only"));
        });
        builder.Entity<CaseLink>(b =>
        {
            b.HasKey(l => new { l.Case, l.Kind, l.Record });
            b.Property(l => l.By).HasMaxLength(Sign);
            b.HasIndex(l => new { l.Kind, l.Record });
            b.HasOne<Case>().WithMany().HasForeignKey(l => l.Case).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("case_link_append_only"));
        });
    }

    private static void ApplyItems(ModelBuilder builder)
    {
        builder.Entity<SeizedItem>(b =>
        {
            b.Property(i => i.Id).ValueGeneratedNever();
            b.Property(i => i.RequestId).HasMaxLength(Sign);
            b.Property(i => i.Code).HasMaxLength(Sign);
            b.Property(i => i.LotMark).HasMaxLength(Sign);
            b.Property(i => i.Substance).HasMaxLength(32);
            b.Property(i => i.Description).HasMaxLength(1000);
            b.Property(i => i.Region).HasMaxLength(6);
            b.Property(i => i.SealNumber).HasMaxLength(Sign);
            b.Property(i => i.FirstOfficer).HasMaxLength(100);
            b.Property(i => i.SecondOfficer).HasMaxLength(100);
            b.Property(i => i.AddedBy).HasMaxLength(Sign);
            b.HasIndex(i => new { i.Case, i.RequestId }).IsUnique();
            b.HasIndex(i => new { i.Case, i.Number }).IsUnique();
            b.HasOne<Case>().WithMany().HasForeignKey(i => i.Case).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Domain.Catalogue.Package>().WithMany().HasForeignKey(i => i.Package)
                .OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Commodity>().WithMany().HasForeignKey(i => i.Lot).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Movement>().WithMany().HasForeignKey(i => i.Seizure).OnDelete(DeleteBehavior.Restrict);
            b.Ignore(i => i.IsIdentified);
        });
        builder.Entity<EvidenceHandover>(b =>
        {
            b.HasKey(h => new { h.Item, h.Number });
            b.Property(h => h.RequestId).HasMaxLength(Sign);
            b.Property(h => h.From).HasMaxLength(100);
            b.Property(h => h.To).HasMaxLength(100);
            b.Property(h => h.Place).HasMaxLength(200);
            b.Property(h => h.SealNumber).HasMaxLength(Sign);
            b.Property(h => h.Reason).HasMaxLength(500);
            b.Property(h => h.By).HasMaxLength(Sign);
            b.HasIndex(h => new { h.Item, h.RequestId }).IsUnique();
            b.HasOne<SeizedItem>().WithMany().HasForeignKey(h => h.Item).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("evidence_handover_append_only"));
        });
    }

    private static void ApplyRequests(ModelBuilder builder)
    {
        builder.Entity<AgencyRequest>(b =>
        {
            b.Property(r => r.Id).ValueGeneratedNever();
            b.Property(r => r.RequestId).HasMaxLength(Sign);
            b.Property(r => r.Number).HasMaxLength(Sign);
            b.Property(r => r.What).HasMaxLength(2000);
            b.Property(r => r.LegalGround).HasMaxLength(300);
            b.Property(r => r.SentBy).HasMaxLength(Sign);
            b.Property(r => r.Answer).HasMaxLength(Text);
            b.Property(r => r.Events).IsConcurrencyToken();
            b.HasIndex(r => r.Number).IsUnique();
            b.HasIndex(r => new { r.Case, r.RequestId }).IsUnique();
            b.HasIndex(r => new { r.To, r.Id });
            b.HasOne<Case>().WithMany().HasForeignKey(r => r.Case).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.From).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.To).OnDelete(DeleteBehavior.Restrict);
            b.Ignore(r => r.IsOpen);
        });
        builder.Entity<RequestEvent>(b =>
        {
            b.HasKey(e => new { e.Request, e.Number });
            b.Property(e => e.Text).HasMaxLength(Text);
            b.Property(e => e.By).HasMaxLength(Sign);
            b.HasOne<AgencyRequest>().WithMany().HasForeignKey(e => e.Request).OnDelete(DeleteBehavior.Restrict);
            b.ToTable(t => t.HasTrigger("request_event_append_only"));
        });
    }

    private static void ApplyMeasures(ModelBuilder builder) => builder.Entity<CaseMeasure>(b =>
    {
        b.Property(m => m.Id).ValueGeneratedNever();
        b.Property(m => m.RequestId).HasMaxLength(Sign);
        b.Property(m => m.Person).HasMaxLength(100);
        b.Property(m => m.Rule).HasMaxLength(16);
        b.Property(m => m.Article).HasMaxLength(300);
        b.Property(m => m.Facts).HasMaxLength(2000);
        b.Property(m => m.ProposedBy).HasMaxLength(Sign);
        b.Property(m => m.DecidedBy).HasMaxLength(Sign);
        b.Property(m => m.PaperNumber).HasMaxLength(100);
        b.Property(m => m.Heard).HasMaxLength(500);
        b.Property(m => m.State).IsConcurrencyToken();
        b.HasIndex(m => new { m.Case, m.RequestId }).IsUnique();
        b.HasIndex(m => new { m.Unit, m.DecidedOn });
        b.HasOne<Case>().WithMany().HasForeignKey(m => m.Case).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Organisation>().WithMany().HasForeignKey(m => m.Unit).OnDelete(DeleteBehavior.Restrict);
        b.Ignore(m => m.IsFinal);
        b.Ignore(m => m.IsPenalty);
    });

    private static void ApplyLosses(ModelBuilder builder) => builder.Entity<LossReport>(b =>
    {
        b.Property(r => r.Id).ValueGeneratedNever();
        b.Property(r => r.RequestId).HasMaxLength(Sign);
        b.Property(r => r.Rule).HasMaxLength(16);
        b.Property(r => r.Region).HasMaxLength(6);
        b.Property(r => r.Place).HasMaxLength(200);
        b.Property(r => r.Lot).HasMaxLength(Sign);
        b.Property(r => r.What).HasMaxLength(2000);
        b.Property(r => r.Controls).HasMaxLength(1000);
        b.Property(r => r.ReportedBy).HasMaxLength(Sign);
        b.Property(r => r.ReceivedBy).HasMaxLength(Sign);
        b.Property(r => r.Receipt).HasMaxLength(500);
        b.Property(r => r.State).IsConcurrencyToken();
        b.HasIndex(r => new { r.Organisation, r.RequestId }).IsUnique();
        b.HasIndex(r => new { r.Region, r.Id });
        b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.Organisation).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Organisation>().WithMany().HasForeignKey(r => r.ReceivedFor).OnDelete(DeleteBehavior.Restrict);
        b.HasOne<Domain.Catalogue.Product>().WithMany().HasForeignKey(r => r.Product)
            .OnDelete(DeleteBehavior.Restrict);
        b.Ignore(r => r.Subject);
    });
}
