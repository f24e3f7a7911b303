using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Permits that near their end and are not renewed, those that were not handed back after it (R-027 … R-029), and those
/// that a unit kept, or the stock it still has, three months after it stopped.
/// </summary>
public sealed class FlagPermitTerms(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-permit-terms";

    private static readonly string[] Rules = [.. PermitTerms.Rules, StoppedBusiness.StockRule];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        IReadOnlyList<TermDuty> duties;
        IReadOnlyList<StopDuty> stops;
        List<Id<Organisation>> holders;
        Dictionary<Id<Organisation>, string> names;
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            IReadOnlyCollection<string> types = PermitTerms.Types;
            holders = await db.Permits.Where(p => types.Contains(p.Type)).Select(p => p.Holder)
                .Union(db.BusinessStops.Select(s => s.Organisation)).ToListAsync(cancellationToken);
            duties = await TermReader.ReadAsync(db, null, day, cancellationToken);
            stops = await StopReader.ReadAsync(db, null, day, cancellationToken);
            names = await db.Organisations.Where(o => holders.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        }

        // A paper is asked for while it may still be brought back in time; the alert is for who lets that pass.
        Suspicion[] found = [.. duties.Where(d => !d.IsHandBack || d.IsOverdueOn(day))
            .Select(d => Of(d, names[d.Permit.Holder])),
            .. stops.Where(d => d.IsOverdueOn(day)).SelectMany(d => Of(d, names[d.Stop.Organisation]))];
        return await desk.SettleAsync(Rules, holders, found, cancellationToken);
    }

    private static IEnumerable<Suspicion> Of(StopDuty duty, string unit)
    {
        string period = $"stop-{duty.Stop.Number}";
        Suspicion Late(string rule, string subject, string zh, string en) => new()
        {
            Key = new AlertKey(rule, subject, period),
            Organisation = duty.Stop.Organisation,
            Level = AlertLevel.Warning,
            MessageZh = $"{unit} 于 {duty.Stop.StoppedOn:yyyy-MM-dd} 停止经营，应在 {duty.DueOn:yyyy-MM-dd} 前{zh}",
            MessageEn = $"Stopped on {duty.Stop.StoppedOn:yyyy-MM-dd}: {en} was due by {duty.DueOn:yyyy-MM-dd}",
            Evidence = [.. duty.Papers.Take(Suspicion.EvidenceLimit)],
            FirstSeenOn = duty.DueOn.AddDays(1),
        };
        foreach (string paper in duty.Papers)
            yield return Late(StoppedBusiness.Rule, paper, $"注销 {paper}", $"cancelling {paper}");
        if (duty.HasStock)
        {
            yield return Late(
                StoppedBusiness.StockRule, $"stock-{duty.Stop.Organisation.Value}", "处理全部库存",
                "the end of all stock");
        }
    }

    private static Suspicion Of(TermDuty duty, string holder) => new()
    {
        Key = new AlertKey(duty.Rule, duty.Permit.Number, duty.IsHandBack ? "hand-back" : "renewal"),
        Organisation = duty.Permit.Holder,
        Level = duty.IsHandBack ? AlertLevel.Warning : AlertLevel.Notice,
        MessageZh = duty.IsHandBack
            ? $"{holder} 的 {duty.Permit.Number} 已于 {duty.Permit.ValidTo:yyyy-MM-dd} 到期，"
                + $"应在 {duty.DueOn:yyyy-MM-dd} 前交回发证机关"
            : $"{holder} 的 {duty.Permit.Number} 有效至 {duty.DueOn:yyyy-MM-dd}，请申请延续",
        MessageEn = duty.IsHandBack
            ? $"{duty.Permit.Number} ended on {duty.Permit.ValidTo:yyyy-MM-dd} and was to be handed back by "
                + $"{duty.DueOn:yyyy-MM-dd}"
            : $"{duty.Permit.Number} runs until {duty.DueOn:yyyy-MM-dd}: apply for its renewal",
        Evidence = [duty.Permit.Number],
        FirstSeenOn = duty.IsHandBack ? duty.DueOn.AddDays(1) : duty.From,
    };
}
