using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>One device: checks and acts are posts that go back to the page.</summary>
public sealed partial class DevicePage
{
    private DeviceDetail? _detail;
    private Dictionary<string, string[]> _faults = [];
    private List<(string Code, string Name)> _sites = [];
    private CurrentPerson _person = null!;
    private bool _isOwner;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm]
    public DeviceInput? Input { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private DeviceDesk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _isOwner = _person.IsEnterprise;
        if (_isOwner) _sites = await DevicePlace.SitesOfAsync(Db, _person);
        await ReadAsync();
        if (_detail is null) Navigation.NotFound();
    }

    private async Task ReadAsync() =>
        _detail = (await ListDevices.Show(Number, Desk, _person, CancellationToken.None)).Result
            is Ok<DeviceDetail> found ? found.Value : null;

    private async Task CheckAsync()
    {
        DeviceCheckRequest request = new()
        {
            Day = Input?.Day ?? default, IsInOrder = Input?.IsInOrder == "true", Finding = Given(Input?.Finding) ?? "",
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        await AnswerAsync((await CheckDevice.Handle(
            Number, request, Db, Desk, _person, CancellationToken.None)).Result);
    }

    private async Task ActAsync()
    {
        if (!Word<DeviceAct>.TryParse(Input?.Act, out Word<DeviceAct> act))
        {
            _faults = new() { ["act"] = [Tongue.Say("请选择办理事项", "Choose what is to be done")] };
            return;
        }

        DeviceActRequest request = new()
        {
            Act = act.Value, Site = Given(Input!.Site), Room = Given(Input.Room),
            Buyer = Given(Input.Buyer) is { } buyer ? InputText.Exact(buyer) : null, Reason = Given(Input.Reason),
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        await AnswerAsync((await ActOnDevice.Handle(
            Number, request, Db, Desk, _person, CancellationToken.None)).Result);
    }

    private async Task AnswerAsync(IResult answer)
    {
        _faults = FormAnswer.Of(answer);
        if (_faults.Count > 0) await ReadAsync();
        else Navigation.NavigateTo(answer is NoContent ? "/devices" : $"/devices/{Number}");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
