using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>限期报告: what a unit owes, and its filing with the figures of the books as they stand.</summary>
public sealed class FilingDesk(TraceabilityDbFactory factory, GoodsFigures figures, IdSource ids)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Owed and not filed, by due day.</summary>
    public async Task<IReadOnlyList<DatedDuty>> OwedAsync(
        Id<Organisation> unit, DateOnly today, CancellationToken cancellationToken) =>
        (await OwedAsync([unit], today, cancellationToken))[unit];

    /// <summary>The same of several units at once.</summary>
    /// <returns>An entry for each of them.</returns>
    public async Task<IReadOnlyDictionary<Id<Organisation>, IReadOnlyList<DatedDuty>>> OwedAsync(
        IReadOnlyList<Id<Organisation>> units, DateOnly today, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(units);
        await using TraceabilityDb db = factory.CreateDbContext();
        HashSet<(Id<Organisation>, string, string)> filed =
        [
            .. (await db.DutyFilings.AsNoTracking().Where(f => units.Contains(f.Organisation))
                .Select(f => new { f.Organisation, f.Rule, f.Period }).ToListAsync(cancellationToken))
                .Select(f => (f.Organisation, f.Rule, f.Period)),
        ];
        var activity = await ActivityReader.ReadAsync(db, units, cancellationToken);
        return units.ToDictionary(u => u, IReadOnlyList<DatedDuty> (u) =>
            [.. DutyCalendar.Of([.. activity[u]], today).Where(d => !filed.Contains((u, d.Rule, d.Period)))]);
    }

    /// <summary>
    /// Files everything owed whose period ended by a day. Filed by another in the same instant, it is filed once.
    /// </summary>
    /// <returns>How many reports were filed now.</returns>
    public async Task<int> FileAsync(
        Id<Organisation> unit, DateOnly until, string by, DateTime now, CancellationToken cancellationToken)
    {
        int filed = 0;
        foreach (DatedDuty duty in await OwedAsync(unit, ChinaTime.DayOf(now), cancellationToken))
        {
            if (duty.To > until) continue;
            if (await FileOneAsync(unit, duty, by, now, cancellationToken)) filed++;
        }

        return filed;
    }

    /// <summary>Files one report; false when it is not owed, or was filed already.</summary>
    public async Task<bool> FileOneAsync(
        Id<Organisation> unit, string rule, string period, string by, DateTime now, CancellationToken cancellationToken)
    {
        DatedDuty? duty = (await OwedAsync(unit, ChinaTime.DayOf(now), cancellationToken))
            .FirstOrDefault(d => d.Rule == rule && d.Period == period);
        return duty is not null && await FileOneAsync(unit, duty, by, now, cancellationToken);
    }

    private async Task<bool> FileOneAsync(
        Id<Organisation> unit, DatedDuty duty, string by, DateTime now, CancellationToken cancellationToken)
    {
        DatedRule rule = Rulebook.Dated.Single(r => r.Card.Id == duty.Rule);
        string content = JsonSerializer.Serialize(
            await figures.ReadAsync(unit, duty.From, duty.To, rule.Concerns, cancellationToken), Json);
        await using TraceabilityDb db = factory.CreateDbContext();
        db.DutyFilings.Add(new DutyFiling
        {
            Id = ids.Next<DutyFiling>(),
            Organisation = unit,
            Rule = duty.Rule,
            Period = duty.Period,
            From = duty.From,
            To = duty.To,
            DueOn = duty.DueOn,
            FiledAt = ChinaTime.ToMillisecond(now),
            FiledBy = by,
            Content = content,
            ContentHash = SHA256.HashData(Encoding.UTF8.GetBytes(content)),
        });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return false;
        }
    }
}
