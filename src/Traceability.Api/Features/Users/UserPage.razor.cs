using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Identifiers;

namespace Traceability.Api.Features.Users;

/// <summary>One sign-in and the acts on it, each a form of its own.</summary>
public sealed partial class UserPage
{
    private Dictionary<string, string[]> _faults = [];
    private UserRow? _row;
    private OpenedUser? _opened;
    private CurrentPerson _person = null!;
    private bool _isOwn;

    [Parameter]
    public string Id { get; set; } = "";

    [SupplyParameterFromQuery]
    public bool Done { get; set; }

    [SupplyParameterFromForm(FormName = "move")]
    public UserInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "acts")]
    public string? Act { get; set; }

    [CascadingParameter]
    public HttpContext? Http { get; set; }

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private UserDesk Desk { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _isOwn = Id == _person.UserId;
        await LookAsync();
        if (_row is null) Navigation.NotFound();
    }

    private async Task LookAsync()
    {
        string? name = await Db.Users.AsNoTracking().Where(u => u.Id == Id).Select(u => u.UserName)
            .SingleOrDefaultAsync();
        _row = name is null ? null : (await ListUsers.Handle(
            new UserQuery(name, null, null, null, null), Db, Clock, CancellationToken.None)).Value!.Items
            .FirstOrDefault(r => r.Id == Id);
    }

    private async Task MoveAsync()
    {
        UserChangeRequest request = new()
        {
            Role = Input?.Role ?? "", Organisation = InputText.Exact(Input?.Organisation ?? ""),
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        Ended((await ChangeUser.Handle(Id, request, Desk, Db, _person, CancellationToken.None)).Result);
    }

    private async Task ActAsync()
    {
        if (Act == "password")
        {
            IResult answer = (await ActOnUser.ResetPassword(Id, Desk, _person)).Result;
            _faults = FormAnswer.Of(answer);
            Http?.Response.Headers.CacheControl = "no-store";
            _opened = (answer as Ok<OpenedUser>)?.Value;
            return;
        }

        Ended((Act switch
        {
            "lock" => await ActOnUser.Lock(Id, Desk, _person),
            "unlock" => await ActOnUser.Unlock(Id, Desk, _person),
            "factor" => await ActOnUser.ResetSecondFactor(Id, Desk, _person),
            _ => await ActOnUser.EndSessions(Id, Desk, _person),
        }).Result);
    }

    private void Ended(IResult answer)
    {
        _faults = FormAnswer.Of(answer);
        if (_faults.Count == 0) Navigation.NavigateTo($"/admin/users/{Id}?done=true");
    }
}
