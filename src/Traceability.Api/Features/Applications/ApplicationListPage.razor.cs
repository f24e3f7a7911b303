using Microsoft.AspNetCore.Components;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>What the list shows: the filters of its address.</summary>
public sealed partial class ApplicationListPage
{
    private static readonly ApplicationState[] Shown =
    [
        ApplicationState.Submitted, ApplicationState.Accepted, ApplicationState.Reviewed, ApplicationState.Incomplete,
    ];

    private IReadOnlyList<ApplicationAnswer> _rows = [];
    private IReadOnlyDictionary<ApplicationState, int> _counts = new Dictionary<ApplicationState, int>();
    private CurrentPerson _person = null!;
    private ApplicationState? _state;
    private DateOnly _today;
    private long? _next;
    private int _overdue;

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Type { get; set; }

    [SupplyParameterFromQuery]
    public string? Applicant { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool IsAll => View == "all";

    private bool IsFiltered => new[] { State, Type, Applicant }.Any(t => Given(t) is not null);

    private int Waiting => Shown.Where(IsOpen).Sum(s => _counts.GetValueOrDefault(s));

    /// <summary>The filters, for the file of the same rows.</summary>
    private string Export(string format) => "/api/applications/export" + new Uri(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
    {
        ["after"] = null, ["format"] = format, ["view"] = null, ["state"] = Given(State), ["type"] = Given(Type),
        ["applicant"] = Given(Applicant),
    })).Query;

    protected override async Task OnParametersSetAsync()
    {
        _person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _state = Word<ApplicationState>.TryParse(Given(State) ?? "-", out Word<ApplicationState> word)
            ? word.Value : null;
        if (_person.IsRegulator)
        {
            ApplicationWorklist work = await ApplicationWorklist.ReadAsync(
                Db, _person, _state, Given(Type), Given(Applicant), _today, CancellationToken.None);
            (_rows, _counts, _overdue) = (work.Rows, work.Counts, work.Overdue);
            if (!IsAll) return;
        }

        Page<ApplicationAnswer> page = (await ListApplications.Handle(
            _state is { } state ? new Word<ApplicationState>(state) : null, Given(Type), Given(Applicant),
            new PageQuery(After, null), Db, _person, Clock, CancellationToken.None)).Value!;
        (_rows, _next) = (page.Items, page.Next);
    }

    private static bool IsOpen(ApplicationState state) =>
        state is ApplicationState.Submitted or ApplicationState.Accepted or ApplicationState.Reviewed;
}
