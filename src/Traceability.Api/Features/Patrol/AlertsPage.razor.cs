using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>The board of alerts: its filters live in the address.</summary>
public sealed partial class AlertsPage
{
    private const string All = "all";

    private Page<AlertRow> _alerts = new([], null);
    private Dictionary<AlertLevel, int> _counts = [];
    private List<string> _rules = [];
    private List<string> _regions = [];
    private List<string> _assignees = [];
    private bool _isAuthority;

    [SupplyParameterFromQuery]
    public int? Level { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Rule { get; set; }

    [SupplyParameterFromQuery]
    public string? Region { get; set; }

    [SupplyParameterFromQuery]
    public string? Organisation { get; set; }

    [SupplyParameterFromQuery]
    public string? Assignee { get; set; }

    [SupplyParameterFromQuery]
    public bool? Overdue { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private AlertQuery Query => new(
        State is All ? null : Given(State), Given(Rule), null, Given(Organisation), Level, Given(Region),
        Overdue == true ? true : null, Given(Assignee), Given(State) is null ? false : null);

    private IReadOnlyList<(string Name, string Text)> Chosen => [.. ChosenWords()];

    private string ExportHref => QueryHelpers.AddQueryString("/api/alerts/export?format=xlsx", Address());

    protected override async Task OnParametersSetAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _isAuthority = person.IsRegulator;
        var found = await ListAlerts.Handle(
            Query, new PageQuery(After, null), Db, person, Clock, CancellationToken.None);
        // A state that does not exist finds nothing.
        _alerts = found.Result is Ok<Page<AlertRow>> { Value: { } page } ? page : new([], null);
        await CountAsync(person);
        IQueryable<Alert> seen = Visibility.Alerts(Db, person).AsNoTracking();
        _rules = await seen.Select(a => a.Rule).Distinct().OrderBy(r => r).ToListAsync();
        if (!_isAuthority) return;
        _regions = await Db.Organisations.Where(o => seen.Any(a => a.Organisation == o.Id)).Select(o => o.Region)
            .Distinct().OrderBy(r => r).ToListAsync();
        _assignees = await seen.Where(a => a.Assignee != null).Select(a => a.Assignee!).Distinct().OrderBy(a => a)
            .ToListAsync();
    }

    private static string NameOf(AlertState state) => state.ToString().ToLowerInvariant();

    /// <summary>The same filters but the level: how many of each.</summary>
    private async Task CountAsync(CurrentPerson person)
    {
        AlertQuery query = Query with { OnlyLevel = null };
        if (!query.TryState(out AlertState? state)) return;
        _counts = await ListAlerts.Filter(
                Db, Visibility.Alerts(Db, person).AsNoTracking(), query, state, Clock.GetUtcNow().UtcDateTime)
            .GroupBy(a => a.Level).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    private string OfLevel(AlertLevel level) => Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["level"] = Level == (int)level ? null : (int)level, ["after"] = null });

    private Dictionary<string, string?> Address()
    {
        AlertQuery query = Query;
        return new()
        {
            ["state"] = query.State, ["rule"] = query.Rule, ["organisation"] = query.Organisation,
            ["onlyLevel"] = query.OnlyLevel?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["region"] = query.Region, ["overdue"] = query.Overdue == true ? "true" : null,
            ["assignee"] = query.Assignee, ["closed"] = query.Closed == false ? "false" : null,
        };
    }

    private IEnumerable<(string Name, string Text)> ChosenWords()
    {
        if (Level is { } level && Enum.IsDefined((AlertLevel)level))
            yield return ("level", AlertWords.Of((AlertLevel)level));
        if (Given(State) is { } state)
        {
            yield return ("state", Query.TryState(out AlertState? known) && known is { } one
                ? ConsoleUi.Words.Of(one) : state == All ? Tongue.Say("含已办结", "closed too") : state);
        }

        if (Given(Rule) is { } rule) yield return ("rule", $"{rule} {AlertWords.Title(rule)}");
        if (Given(Region) is { } region) yield return ("region", Parties.PartyWords.Region(region));
        if (Given(Organisation) is { } organisation) yield return ("organisation", organisation);
        if (Given(Assignee) is { } assignee)
            yield return ("assignee", Tongue.Say($"承办：{assignee}", $"assigned to {assignee}"));
        if (Overdue == true) yield return ("overdue", Tongue.Say("已逾期", "overdue"));
    }
}
