using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;

namespace Traceability.Api.Features.Patrol;

/// <summary>One alert: each act is the use case of its route, then the page again.</summary>
public sealed partial class AlertPage
{
    /// <summary>So many papers with one answer.</summary>
    private const int PapersAtOnce = 10;

    private AlertAnswer? _answer;
    private IReadOnlyList<CriminalNote> _notes = [];
    private Dictionary<string, string> _officers = [];
    private CurrentPerson _person = null!;
    private bool _isAuthority;
    private bool _isOwn;
    private string? _fault;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm]
    public string? Text { get; set; }

    [SupplyParameterFromForm]
    public string? Assignee { get; set; }

    [SupplyParameterFromForm]
    public string? Confirmed { get; set; }

    [SupplyParameterFromForm]
    public IFormFileCollection? Papers { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _isAuthority = _person.IsRegulator;
        if (!await ReadAsync()) Navigation.NotFound();
    }

    private async Task<bool> ReadAsync()
    {
        var found = await ShowAlert.Handle(Number, Db, _person, Clock, CancellationToken.None);
        if (found.Result is not Ok<AlertAnswer> { Value: { } answer }) return false;
        _answer = answer;
        _isOwn = _person.IsEnterprise && answer.Alert.Organisation == _person.OrganisationCode;
        _notes = await CriminalNote.ReadAsync(Db, answer.Alert.ProductOrSubstance, CancellationToken.None);
        if (_isAuthority)
        {
            _officers = await Db.Users.AsNoTracking().Where(u => u.Organisation == _person.Organisation)
                .OrderBy(u => u.UserName).ToDictionaryAsync(u => u.UserName!, u => u.DisplayName);
        }

        return true;
    }

    private Task SeenAsync() => ActAsync(
        () => AcknowledgeAlert.Handle(Number, Db, _person, Clock, CancellationToken.None));

    private Task InvestigateAsync() => ActAsync(
        () => InvestigateAlert.Handle(Number, Db, _person, Clock, CancellationToken.None));

    private Task AssignAsync()
    {
        if (Assignee is null || !_officers.ContainsKey(Assignee))
            return FailAsync(Tongue.Say("请选择本机关的一名工作人员", "Choose an officer of this agency"));
        AssignRequest request = new() { Assignee = Assignee };
        return ActAsync(() => AssignAlert.Handle(Number, request, Db, _person, Clock, CancellationToken.None));
    }

    private Task CloseAsync()
    {
        if (!bool.TryParse(Confirmed, out bool confirmed))
            return FailAsync(Tongue.Say("请选择属实或者已说明", "Say whether it is confirmed or explained"));
        CloseAlertRequest request = new() { Confirmed = confirmed, Reason = Text?.Trim() ?? "" };
        return FaultOf(request) is { } fault ? FailAsync(Tongue.Say($"理由：{fault}", $"Reason: {fault}"))
            : ActAsync(() => CloseAlert.Handle(Number, request, Db, _person, Clock, CancellationToken.None));
    }

    /// <summary>The papers first: an answer that names them never stands without them.</summary>
    private async Task AnswerAsync()
    {
        AnswerRequest request = new() { Text = Text?.Trim() ?? "" };
        if (FaultOf(request) is { } fault)
        {
            await FailAsync(Tongue.Say($"说明：{fault}", $"Answer: {fault}"));
            return;
        }

        foreach (IFormFile paper in (Papers ?? new FormFileCollection()).Take(PapersAtOnce).Where(p => p.Length > 0))
        {
            var kept = await AddAlertPaper.Handle(
                Number, paper, Db, _person, Ids, Clock, CancellationToken.None);
            if (kept.Result is not ValidationProblem wrong) continue;
            string why = string.Join(" ", wrong.ProblemDetails.Errors.SelectMany(e => e.Value));
            await FailAsync($"{paper.FileName}: {why}");
            return;
        }

        await ActAsync(() => AnswerAlert.Handle(Number, request, Db, _person, Clock, CancellationToken.None));
    }

    private async Task ActAsync<T>(Func<Task<T>> act) where T : INestedHttpResult
    {
        T taken = await act();
        if (taken.Result is Ok<AlertRow>)
            Navigation.NavigateTo($"/alerts/{Number}?done=1");
        else if (taken.Result is ProblemHttpResult { ProblemDetails.Title: { } why })
            await FailAsync(why);
        else
            await FailAsync(Tongue.Say("预警已办结或者刚被他人办理，请看办理记录", "It is closed, or somebody has just acted"));
    }

    private async Task FailAsync(string fault)
    {
        _fault = fault;
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }

    private static string? FaultOf(object request) =>
        string.Join(" ", FormFaults.Of(request).SelectMany(f => f.Value)) is { Length: > 0 } said ? said : null;
}
