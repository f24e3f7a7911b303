using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;
using static Traceability.Domain.Permits.Applications.ApplicationAct;
using static Traceability.Domain.Permits.Applications.ApplicationState;

namespace Traceability.Api.Demo;

/// <summary>Papers on their way: applications half-way through, and ended certificates handed back.</summary>
internal sealed class DemoPapers(TraceabilityDbFactory factory, IdSource ids, DemoParties parties, DateOnly today)
{
    private const string Hand = "demo";

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        await HandBackAsync(db, cancellationToken);
        Apply(db, "续-01", DemoFirms.Trader, DemoFirms.BannerPolice, "PT-BUY-23-M", "CN-P3-02", 200_000, Submit);
        Apply(db, "运-02", DemoFirms.Producer, DemoFirms.BannerPolice, "PT-TRANS-2-3M", "CN-P2-02", 20_000, Submit,
            Accept);
        Apply(db, "补-03", DemoFirms.Coatings, DemoFirms.BannerPolice, "PT-BUY-23-M", "CN-P3-01", 90_000, Submit,
            AskToComplete);
        Apply(db, "草-04", DemoFirms.Trader, DemoFirms.BannerPolice, "PT-BUY-23-S", "CN-P3-06", 500);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>R-028: a transport certificate whose year is over is back with who issued it.</summary>
    private async Task HandBackAsync(TraceabilityDb db, CancellationToken cancellationToken)
    {
        List<Permit> ended = await db.Permits.Where(p => p.Type == "PT-NTRANS" && p.ValidTo < today)
            .ToListAsync(cancellationToken);
        foreach (Permit permit in ended)
        {
            DateTime at = ChinaTime.StartOf(permit.ValidTo.AddDays(1)).AddHours(9);
            await db.Permits.Where(p => p.Id == permit.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, PermitStatus.Expired), cancellationToken);
            db.PermitEvents.AddRange(
                Event(permit, 1, PermitAct.Expire, permit.Status, "有效期届满", at),
                Event(permit, 2, PermitAct.HandBack, PermitStatus.Expired, "证件原件交回", at.AddHours(1)));
        }
    }

    private static PermitEvent Event(
        Permit permit, int number, PermitAct act, PermitStatus before, string reason, DateTime at) => new()
        {
            Permit = permit.Id,
            Number = number,
            Act = act,
            Before = before,
            After = PermitStatus.Expired,
            Reason = reason,
            Agency = permit.IssuedBy,
            By = Hand,
            At = at,
        };

    private void Apply(
        TraceabilityDb db, string request, DemoFirm applicant, DemoFirm agency, string type, string substance,
        long kilograms, params ApplicationAct[] acts)
    {
        Id<PermitApplication> id = ids.Next<PermitApplication>();
        DateTime at = ChinaTime.StartOf(today).AddHours(8);
        ApplicationState state = Draft;
        List<ApplicationEvent> course = [];
        foreach (ApplicationAct act in acts)
        {
            ApplicationState after = ApplicationLife.After(state, act, isFiling: true)
                ?? throw new InvalidOperationException($"{act} is not open in {state}.");
            bool isApplicants = ApplicationLife.IsApplicants(act);
            course.Add(new ApplicationEvent
            {
                Application = id,
                Number = course.Count + 1,
                Act = act,
                Before = state,
                After = after,
                Reason = act == AskToComplete ? "请补充仓储设施平面图" : null,
                Organisation = parties.Firms[isApplicants ? applicant : agency],
                By = Hand,
                At = at.AddMinutes(course.Count),
            });
            state = after;
        }

        db.PermitApplications.Add(new PermitApplication
        {
            Id = id,
            Number = $"SQ-{agency.Region}-{today:yyyyMMdd}-{id.Value}",
            RequestId = request,
            Kind = ApplicationKind.New,
            Type = type,
            Applicant = parties.Firms[applicant],
            Agency = parties.Firms[agency],
            FromRegion = type.StartsWith("PT-TRANS", StringComparison.Ordinal) ? applicant.Region : null,
            ToRegion = type.StartsWith("PT-TRANS", StringComparison.Ordinal) ? DemoFirms.Baotou.Region : null,
            ValidFrom = today,
            ValidTo = today.AddDays(28),
            SingleUse = type == "PT-BUY-23-S",
            Purpose = "生产经营需要",
            State = state,
            SubmittedAt = acts.Length > 0 ? at : null,
            AcceptedAt = state == Accepted ? at : null,
            CreatedAt = at.AddHours(-1),
            CreatedBy = Hand,
            Lines =
            [
                new ApplicationLine
                {
                    Application = id, Substance = substance, Quantity = kilograms * 1_000_000,
                    Unit = BaseUnit.Milligram, Basis = PermitBasis.GrossWeight,
                },
            ],
        });
        db.ApplicationEvents.AddRange(course);
        if (state != Draft) db.ApplicationPapers.AddRange(Papers(id, type, at.AddMinutes(-10)));
    }

    private IEnumerable<ApplicationPaper> Papers(Id<PermitApplication> application, string type, DateTime at)
    {
        byte[] scan = "%PDF-1.4\n% 演示材料\n%%EOF\n"u8.ToArray();
        IReadOnlyList<PaperNeed> needs = PermitPurposes.Find(type) is { } scope
            ? PaperNeeds.For(ApplicationKind.New, scope) : [];
        return needs.Select(need => new ApplicationPaper
        {
            Id = ids.Next<ApplicationPaper>(),
            Application = application,
            Kind = need.Code,
            FileName = need.Zh + ".pdf",
            ContentType = "application/pdf",
            Hash = SHA256.HashData(scan),
            Content = scan,
            AddedAt = at,
            AddedBy = Hand,
        });
    }
}
