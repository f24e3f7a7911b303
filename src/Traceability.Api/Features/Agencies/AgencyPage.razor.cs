using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Users;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>One unit or agency and the acts on it.</summary>
public sealed partial class AgencyPage
{
    private Dictionary<string, string[]> _faults = [];
    private Organisation? _unit;
    private CurrentPerson _person = null!;
    private int _users;
    private bool _isOwn;

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    public bool Done { get; set; }

    [SupplyParameterFromForm(FormName = "change")]
    public AgencyInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "status")]
    public string? Status { get; set; }

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private UserDesk Desk { get; set; } = null!;

    [Inject]
    private AuditNote Note { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _unit = await Visibility.Organisations(Db, _person).AsNoTracking().FirstOrDefaultAsync(o => o.Code == Code);
        if (_unit is null)
        {
            Navigation.NotFound();
            return;
        }

        _isOwn = _unit.Id == _person.Organisation;
        _users = await Db.Users.CountAsync(u => u.Organisation == _unit.Id);
        Input ??= AgencyInput.Of(_unit);
    }

    private async Task ChangeAsync()
    {
        AgencyChangeRequest request = new()
        {
            Name = Input!.Name?.Trim() ?? "",
            Kinds = Input.KindsGiven(),
            Agency = Input.AgencyGiven(),
            Region = InputText.Exact(Input.Region ?? ""),
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        Ended((await ChangeAgency.Handle(
            Code, request, Db, Desk, _person, Note, CancellationToken.None)).Result);
    }

    private async Task SetStatusAsync()
    {
        if (!Enum.TryParse(Status, out OrganisationStatus status) || !Enum.IsDefined(status)) return;
        Note.Says($"organisation={Code}");
        Ended((await ChangeStatus.Handle(
            Code, new StatusRequest { Status = status }, Db, _person, Clock, CancellationToken.None)).Result);
    }

    private void Ended(IResult answer)
    {
        _faults = FormAnswer.Of(answer);
        if (_faults.Count == 0) Navigation.NavigateTo($"/admin/agencies/{Code}?done=true");
    }
}
