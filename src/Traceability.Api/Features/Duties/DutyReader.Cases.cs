using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Duties;

/// <summary>What an agency owes to another's case, and the police to a unit that reported a loss.</summary>
public sealed partial class DutyReader
{
    private async Task<IEnumerable<DutyRow>> RequestsAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken) =>
        (await db.AgencyRequests.AsNoTracking()
            .Where(r => r.To == agency.Id && (r.State == RequestState.Sent || r.State == RequestState.Received))
            .OrderBy(r => r.DueOn).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(r => new DutyRow(
            DutyKind.AgencyRequest, Tongue.Say($"答复协查函 {r.Number}", $"answer request {r.Number}"),
            r.Id.Value.ToString(CultureInfo.InvariantCulture), "", r.LegalGround, r.DueOn, today > r.DueOn));

    /// <summary>
    /// Of the police of the very region; those above see the report, and receive it when nobody does.
    /// </summary>
    private async Task<IEnumerable<DutyRow>> LossesAsync(
        Organisation agency, DateOnly today, CancellationToken cancellationToken)
    {
        if (agency.Agency != AgencyKind.Police) return [];
        string ground = RegionGround.PrefixOf(agency.Region);
        LossClock clock = (await WatchReader.SettingsAsync(db, today, cancellationToken)).LossClock;
        return (await db.LossReports.AsNoTracking()
            .Where(r => r.State == LossState.Reported && r.Region.StartsWith(ground))
            .OrderBy(r => r.Id).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(r =>
        {
            RuleCard card = Rulebook.Watch.Single(w => w.Card.Id == r.Rule).Card;
            DateOnly due = ChinaTime.DayOf(clock.ReceiveBy(r.ReportedAt));
            return new DutyRow(
                DutyKind.LossReceipt, Tongue.Say("接收丢失、被盗、被抢报告", "receive the report of a loss"),
                r.Id.Value.ToString(CultureInfo.InvariantCulture), r.Rule, Tongue.Say(card.SourceZh, card.SourceEn),
                    due,
                today > due);
        });
    }
}
