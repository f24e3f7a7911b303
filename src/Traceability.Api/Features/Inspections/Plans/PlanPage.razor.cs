using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>The acts on one plan: the same use cases as the routes.</summary>
public sealed partial class PlanPage
{
    private PlanDetail? _detail;
    private CurrentPerson _person = null!;
    private Answered _says = Answered.Nothing;
    private List<string> _users = [];

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private PlanActInput? Act { get; set; }

    [SupplyParameterFromForm(FormName = "officer")]
    private PlanOfficerInput? Officer { get; set; }

    [SupplyParameterFromForm(FormName = "recusal")]
    private PlanRecusalInput? Recusal { get; set; }

    [Inject]
    private PlanDesk Desk { get; set; } = null!;

    [Inject]
    private PlanDraw DrawOf { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IEnumerable<PlanState> Steps => Enum.GetValues<PlanState>().Where(s => s == PlanState.Cancelled
        ? _detail!.Plan.State == s : s != PlanState.Drawn || _detail!.Draw is not null);

    /// <summary>Those that the one form does; the lead need not answer itself.</summary>
    private IReadOnlyList<PlanAct> Acts => [.. _detail!.Acts.Where(a => a is not (PlanAct.Name or PlanAct.Recuse)
        && !(_detail.IsLead && a is PlanAct.Accept or PlanAct.Decline))];

    private IReadOnlyList<PlanOfficerRow> OwnOfficers =>
        [.. _detail!.Officers.Where(o => o.Agency == _person.OrganisationCode)];

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is not { } plan)
        {
            Navigation.NotFound();
            return;
        }

        _detail = await Desk.ReadAsync(plan, _person, CancellationToken.None);
        _users = await Desk.Db.Users.Where(u => u.Organisation == _person.Organisation && u.UserName != null)
            .OrderBy(u => u.UserName).Select(u => u.UserName!).ToListAsync();
    }

    private async Task ActAsync()
    {
        if (!Enum.TryParse(Act?.Name, out PlanAct act) || !Enum.IsDefined(act)) return;
        PlanActRequest request = new() { Act = act, Reason = Given(Act?.Reason) };
        await AnswerAsync(
            request, async () => (await ActOnPlan.Handle(
                Number, request, Desk, DrawOf, _person, CancellationToken.None)).Result);
    }

    private async Task NameAsync()
    {
        PlanOfficerRequest request = new()
        {
            Name = Given(Officer?.Name) ?? "",
            Certificate = Given(Officer?.Certificate) ?? "",
            UserName = Officer?.UserName ?? "",
        };
        await AnswerAsync(
            request, async () => (await NameOfficer.Handle(
                Number, request, Desk, _person, Ids, CancellationToken.None)).Result);
    }

    private async Task RecuseAsync()
    {
        PlanRecusalRequest request = new()
        {
            Certificate = Recusal?.Certificate ?? "",
            Unit = Recusal?.Unit ?? "",
            Reason = Given(Recusal?.Reason) ?? "",
        };
        await AnswerAsync(
            request, async () => (await NameOfficer.Recuse(
                Number, request, Desk, _person, CancellationToken.None)).Result);
    }

    /// <summary>Done: shown anew under its own address. Not done: said above.</summary>
    private async Task AnswerAsync(object request, Func<Task<IResult>> act)
    {
        Dictionary<string, string[]> faults = FormFaults.Of(request);
        _says = faults.Count > 0 ? Answered.Wrong(faults) : Answered.Of(await act());
        if (_says.IsGood) Navigation.NavigateTo($"/inspections/plans/{Number}");
    }
}

/// <summary>What the form of an act sends.</summary>
public sealed record PlanActInput
{
    public string? Name { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What the form of an officer sends.</summary>
public sealed record PlanOfficerInput
{
    public string? Name { get; set; }

    public string? Certificate { get; set; }

    public string? UserName { get; set; }
}

/// <summary>What the form of a recusal sends.</summary>
public sealed record PlanRecusalInput
{
    public string? Certificate { get; set; }

    public string? Unit { get; set; }

    public string? Reason { get; set; }
}
