using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>The acts on one report: the same use cases as the routes.</summary>
public sealed partial class SuspicionPage
{
    private SuspicionDetail? _detail;
    private string? _fault;
    private CurrentPerson _person = null!;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private SuspicionInput? Act { get; set; }

    [SupplyParameterFromForm(FormName = "link")]
    private SuspicionInput? Link { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private SuspicionInput? More { get; set; }

    [Inject]
    private SuspicionDesk Desk { get; set; } = null!;

    [Inject]
    private SuspicionReader Reader { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<SuspicionAct> Steps => [.. (_detail?.Acts ?? []).Where(
        a => a is not (SuspicionAct.Add or SuspicionAct.Link))];

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is { } report)
            _detail = await Reader.ReadAsync(report, _person, CancellationToken.None);
        else Navigation.NotFound();
    }

    private async Task ActAsync()
    {
        if (!_person.Is(Roles.Police)) return;
        if (!Enum.TryParse(Act?.Name, out SuspicionAct act) || !Enum.IsDefined(act))
        {
            _fault = Tongue.Say("请选择办理事项", "Choose what is to be done");
            return;
        }

        SuspicionActRequest request = new() { Act = act, Reason = Given(Act?.Reason) };
        if (!IsFit(request, request.Reason)) return;
        await AnswerAsync((await ActOnSuspicion.Handle(
            Number, request, Desk, Reader, _person, CancellationToken.None)).Result);
    }

    private async Task LinkAsync()
    {
        if (!_person.Is(Roles.Police)) return;
        if (Given(Link?.Reason) is not { } text)
        {
            await AnswerAsync((await ActOnSuspicion.Raise(
                Number, Desk, Reader, _person, CancellationToken.None)).Result);
        }
        else if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long alert))
        {
            _fault = Tongue.Say("预警编号是数字", "An alert has a number");
        }
        else
        {
            await AnswerAsync((await ActOnSuspicion.Link(
                Number, new SuspicionLinkRequest { Alert = alert }, Desk, Reader, Db, _person,
                CancellationToken.None)).Result);
        }
    }

    private async Task AddAsync()
    {
        SuspicionAddition request = new() { Text = Given(More?.Reason) ?? "" };
        if (!IsFit(request, request.Text)) return;
        await AnswerAsync((await ReportSuspicion.Add(
            Number, request, Desk, Reader, _person, CancellationToken.None)).Result);
    }

    private bool IsFit(object request, string? text)
    {
        _fault = text is not null && !WritableText.IsFit(text) ? WritableText.Fault
            : FormAnswers.Check(request) is { Count: > 0 } faults
                ? string.Join('；', faults.SelectMany(f => f.Value)) : null;
        return _fault is null;
    }

    /// <summary>Done: shown anew under its own address. Not done: said above.</summary>
    private async Task AnswerAsync(IResult answer)
    {
        if (answer is Ok<SuspicionDetail>)
        {
            Navigation.NavigateTo($"/suspicions/{Number}");
            return;
        }

        _fault = string.Join('；', FormAnswer.Of(answer).SelectMany(f => f.Value));
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is { } report)
            _detail = await Reader.ReadAsync(report, _person, CancellationToken.None);
    }
}

/// <summary>The forms of the page.</summary>
public sealed record SuspicionInput
{
    public string? Name { get; set; }

    public string? Reason { get; set; }
}
