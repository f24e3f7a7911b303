using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Duties;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Home;

/// <summary>我的任务: all that waits, a page at a time; by kind for whoever has much to do.</summary>
public sealed partial class HomePage
{
    private const int RowsOfPage = 50;

    private IReadOnlyList<DutyRow> _duties = [];
    private IReadOnlyList<(DutyKind Kind, int Count)> _kinds = [];
    private DateOnly _today;
    private CurrentPerson? _person;
    private DutyKind? _wanted;
    private long? _next;
    private int _all, _late;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private DutyReader Duties { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    /// <summary>Rows of the pages before.</summary>
    [SupplyParameterFromQuery]
    public long? After { get; set; }

    protected override async Task OnInitializedAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        Organisation unit = await Db.Organisations.AsNoTracking().SingleAsync(o => o.Id == person.Organisation);
        if (person.IsEnterprise || person.IsRegulator)
            Sort(await Duties.ReadAsync(unit, _today, CancellationToken.None));
        _person = person;
    }

    private void Sort(IReadOnlyList<DutyRow> all)
    {
        _all = all.Count;
        _kinds = [.. all.GroupBy(d => d.Kind).Select(k => (k.Key, k.Count())).OrderBy(k => k.Key)];
        _wanted = Word<DutyKind>.TryParse(Kind, out Word<DutyKind> word) && _kinds.Any(k => k.Kind == word.Value)
            ? word.Value : null;
        DutyRow[] wanted = [.. all.Where(d => _wanted is null || d.Kind == _wanted)];
        _late = wanted.Count(d => d.IsOverdue);
        int before = (int)Math.Clamp(After ?? 0, 0, wanted.Length);
        _duties = [.. wanted.Skip(before).Take(RowsOfPage)];
        _next = before + RowsOfPage < wanted.Length ? before + RowsOfPage : null;
    }

    /// <summary>A reading that stopped says so.</summary>
    private static string Count(int rows, int ofOneKind) => ofOneKind < DutyReader.RowsMost
        ? Tongue.Say($"{rows} 件", $"({rows})") : Tongue.Say($"{rows} 件以上", $"({rows} or more)");
}
