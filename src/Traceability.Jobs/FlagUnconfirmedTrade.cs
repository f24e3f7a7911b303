using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// 双向核查: imports and exports of controlled goods that the authority abroad has not confirmed within the term, and those
/// it denied. Historic books are not asked.
/// </summary>
public sealed class FlagUnconfirmedTrade(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-unconfirmed-trade";

    public const string Rule = "R-112";

    private const int UsualTerm = 90;

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        Suspicion[] found;
        string[] asked;
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            int term = await TermAsync(db, day, cancellationToken);
            var trade = await (
                from m in db.Movements.AsNoTracking()
                where m.Mode == BookMode.Live && (m.Kind == MovementKind.Import || m.Kind == MovementKind.Export)
                    && !db.Movements.Any(r => r.Reverses == m.Id)
                    && db.MovementLines.Any(l => l.Movement == m.Id && db.Lots.Any(lot => lot.Id == l.Commodity
                        && db.ProductContents.Any(c => c.Product == lot.Product)))
                join o in db.Organisations on m.Organisation equals o.Id
                let answer = db.CounterpartConfirmations.Where(c => c.Movement == m.Id).OrderByDescending(c => c.Id)
                    .Select(c => (bool?)c.IsConfirmed).FirstOrDefault()
                select new { m.Id, m.RequestId, m.Kind, m.OccurredAt, Unit = o, Answer = answer })
                .ToListAsync(cancellationToken);
            asked = [.. trade.Select(t => SubjectOf(t.Id))];
            found = [.. trade
                .Where(t => t.Answer == false
                    || (t.Answer is null && day > ChinaTime.DayOf(t.OccurredAt).AddDays(term)))
                .Select(t => t.Answer == false
                    ? Denied(t.Unit, t.Id, t.Kind, t.RequestId, day)
                    : Silent(t.Unit, t.Id, t.Kind, t.RequestId, ChinaTime.DayOf(t.OccurredAt), term))];
        }

        return await desk.SettleSubjectsAsync([Rule], asked, found, cancellationToken);
    }

    /// <summary>The alert that an answer of denial raises at once.</summary>
    public static Suspicion Denied(
        Organisation unit, Id<Movement> movement, MovementKind kind, string request, DateOnly day) => new()
        {
            Key = new AlertKey(Rule, SubjectOf(movement), "denied"),
            Organisation = unit.Id,
            Level = AlertLevel.Critical,
            MessageZh = $"{unit.Name} 的{kind.Zh()} {request} 被对方主管部门否认",
            MessageEn = $"{kind.En()} {request} of {unit.Code} was denied by the authority abroad",
            Evidence = [request],
            FirstSeenOn = day,
        };

    private static Suspicion Silent(
        Organisation unit, Id<Movement> movement, MovementKind kind, string request, DateOnly on, int term) => new()
        {
            Key = new AlertKey(Rule, SubjectOf(movement), ""),
            Organisation = unit.Id,
            Level = AlertLevel.Warning,
            MessageZh = $"{unit.Name} 的{kind.Zh()} {request} 超过 {term} 日未得到对方主管部门确认",
            MessageEn = $"{kind.En()} {request} of {unit.Code} was not confirmed from abroad within {term} days",
            Evidence = [request],
            FirstSeenOn = on.AddDays(term + 1),
        };

    private static string SubjectOf(Id<Movement> movement) =>
        string.Create(CultureInfo.InvariantCulture, $"two-way-check:{movement.Value}");

    private static async Task<int> TermAsync(TraceabilityDb db, DateOnly day, CancellationToken cancellationToken)
    {
        string? text = await db.Settings
            .Where(s => s.Name == SettingNames.TradeConfirmationDays && s.EffectiveFrom <= day)
            .OrderByDescending(s => s.EffectiveFrom).Select(s => s.Text).FirstOrDefaultAsync(cancellationToken);
        return int.TryParse(text, CultureInfo.InvariantCulture, out int days) ? days : UsualTerm;
    }
}
