using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Audit;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// 账簿自证: re-adds the whole ledger, checks the seals, walks the audit log; any fault is an alert of the highest level.
/// </summary>
public sealed class ProveLedger(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "prove-ledger";

    /// <summary>The alert's rule: the books themselves (HOUSE, the database proves the books).</summary>
    private const string Rule = "L-001";

    private const string Subject = "ledger";
    private const int ShownFaults = 5;

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => ProveAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> ProveAsync(DateOnly day, CancellationToken cancellationToken)
    {
        ProofReport ledger = new LedgerProof(factory).Prove(null, cancellationToken);
        IReadOnlyList<string> seals = await new SealProof(factory).CheckAsync(cancellationToken);
        AuditReport audit = await new AuditProof(factory).CheckAsync(null, cancellationToken);
        string[] faults = [.. ledger.FirstFaults, .. seals, .. audit.Faults];
        long count = ledger.Faults + seals.Count + audit.Faults.Count;
        if (faults.Length == 0)
            return await desk.SettleSubjectsAsync([Rule], [Subject], [], cancellationToken)
                with { Examined = ledger.Entries };
        Suspicion alarm = new()
        {
            Key = new AlertKey(Rule, Subject, ""),
            Organisation = await OverseerAsync(cancellationToken),
            Level = AlertLevel.Critical,
            MessageZh = $"账簿自证发现{count}处差错:{string.Join(";", faults.Take(ShownFaults))}",
            MessageEn = $"The books have {count} faults: "
                + $"{string.Join("; ", faults.Take(ShownFaults))}",
            Evidence = [],
            FirstSeenOn = day,
        };
        return await desk.SettleSubjectsAsync([Rule], [Subject], [alarm], cancellationToken)
            with { Examined = ledger.Entries };
    }

    /// <summary>
    /// Nobody's firm made this fault: the committee office answers, else the police, else whoever is first.
    /// </summary>
    private async Task<Id<Organisation>> OverseerAsync(CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<Organisation> offices = await db.Organisations.AsNoTracking()
            .Where(o => (o.Kinds & (OrganisationKinds.Committee | OrganisationKinds.Regulator)) != 0)
            .OrderBy(o => o.Id).ToListAsync(cancellationToken);
        Organisation? office = offices.Find(o => o.Is(OrganisationKinds.Committee))
            ?? offices.Find(o => o.Agency == AgencyKind.Police)
            ?? await db.Organisations.AsNoTracking().OrderBy(o => o.Id).FirstOrDefaultAsync(cancellationToken);
        return office?.Id ?? throw new InvalidOperationException("Books with faults, and no organisation to tell.");
    }
}
