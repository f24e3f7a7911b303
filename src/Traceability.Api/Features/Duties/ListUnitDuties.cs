using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>
/// 各单位待办: who of one's ground and remit owes what, and by when. Pages by unit: a page has whole units, as many as make
/// it full, and reads no more than <see cref="UnitsMost"/> of them.
/// </summary>
public static class ListUnitDuties
{
    public const int UnitsMost = 100;
    private const int UnitsAtOnce = 20;

    private static readonly Column<UnitDuty>[] Columns =
    [
        new("单位", "Organisation", d => d.Name),
        new("统一社会信用代码", "USCC", d => d.Code),
        new("行政区划", "Region", d => d.Region),
        new("区划名称", "Name of the region", d => PartyWords.Region(d.Region)),
        new("事项", "Task", d => d.Duty.Title),
        new("对象", "About", d => DutyLinks.Subject(d.Duty)),
        new("期限", "Due", d => d.Duty.DueOn),
        new("逾期", "Overdue", d => d.Duty.IsOverdue ? Tongue.Say("是", "yes") : Tongue.Say("否", "no")),
        new("依据", "Source", d => $"{d.Duty.Article} {d.Duty.Rule}".Trim()),
    ];

    public static async Task<Ok<Page<UnitDuty>>> Handle(
        [AsParameters] UnitDutyQuery query, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        DutyReader reader, TimeProvider clock, CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        IQueryable<Organisation> ground = query.Filter(Visibility.Holders(db, person).AsNoTracking()
            .Where(o => o.Agency == null && (o.Kinds & UnitKinds.Others) == 0));
        List<UnitDuty> rows = [];
        Id<Organisation> last = new(page.After ?? 0);
        bool isEnd = false;
        for (int read = 0; rows.Count < page.Size && read < UnitsMost && !isEnd; read += UnitsAtOnce)
        {
            Id<Organisation> after = last;
            List<Organisation> units = await ground.Where(o => o.Id > after).OrderBy(o => o.Id).Take(UnitsAtOnce)
                .ToListAsync(cancellationToken);
            isEnd = units.Count < UnitsAtOnce;
            var owed = await reader.ReadAsync(units, today, cancellationToken);
            DutyRow[] asked = [.. owed.Values.SelectMany(d => d).Where(query.Fits)];
            Func<DutyRow, bool> sees = await DutySight.AmongAsync(asked, db, person, cancellationToken);
            foreach (Organisation unit in units)
            {
                rows.AddRange(owed[unit.Id].Where(d => query.Fits(d) && sees(d)).Select(
                    d => new UnitDuty(unit.Code, unit.Name, unit.Region, d)));
                last = unit.Id;
                if (rows.Count >= page.Size)
                {
                    isEnd = isEnd && unit.Id == units[^1].Id;
                    break;
                }
            }
        }

        return TypedResults.Ok(new Page<UnitDuty>(rows, isEnd ? null : last.Value));
    }

    public static Task<IResult> Export(
        [AsParameters] UnitDutyQuery query, string? format, TraceabilityDb db, CurrentPerson person, DutyReader reader,
        TimeProvider clock, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "duties", format,
            async page => (await Handle(query, page, db, person, reader, clock, cancellationToken)).Value!, Columns);
}

/// <summary>Which duties of which units.</summary>
public readonly record struct UnitDutyQuery(
    [property: Description("行政区划代码 / a division's code")] string? Region,
    [property: Description("事项种类 / kind")] Word<DutyKind>? Kind = null,
    [property: Description("只看逾期的 / only what is overdue")] bool? Overdue = null,
    [property: Description("期限不晚于 / due by this day")] DateOnly? Until = null)
{
    public IQueryable<Organisation> Filter(IQueryable<Organisation> units)
    {
        if (string.IsNullOrEmpty(Region)) return units;
        string prefix = RegionGround.PrefixOf(Region);
        return units.Where(o => o.Region.StartsWith(prefix));
    }

    public bool Fits(DutyRow row) => (Kind is not { Value: var kind } || row.Kind == kind)
        && (Overdue is not true || row.IsOverdue)
        && (Until is not { } until || row.DueOn is null || row.DueOn <= until);
}

/// <summary>What one unit owes.</summary>
public sealed record UnitDuty(string Code, string Name, string Region, DutyRow Duty);
