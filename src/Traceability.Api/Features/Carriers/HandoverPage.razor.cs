using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Jobs;

namespace Traceability.Api.Features.Carriers;

public sealed partial class HandoverPage
{
    private const int PeopleMost = 200;

    private ConsignmentLegs? _legs;
    private Answered _says = Answered.Nothing;
    private IReadOnlyList<(string Code, string Name)> _people = [];

    [Parameter]
    public long Consignment { get; set; }

    [SupplyParameterFromForm(FormName = "handover")]
    public HandoverBoxes Form { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private AlertDesk Desk { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Next => _legs!.Held.Count + 1;

    protected override async Task OnInitializedAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _people = [.. (await Visibility.People(Db, person).OrderBy(p => p.Id).Take(PeopleMost)
            .Select(p => new { p.Code, p.Name }).ToListAsync()).Select(p => (p.Code, p.Name))];
        // The last wait: the page is drawn at any of them, and what it draws of the legs needs its form.
        _legs = ((await ShowLegs.Handle(Consignment, Db, person, CancellationToken.None)).Result
            as Ok<ConsignmentLegs>)?.Value;
        if (_legs is null)
        {
            Navigation.NotFound();
            return;
        }

        PlannedLeg? planned = _legs.Planned.FirstOrDefault(p => p.Leg == Next);
        Form ??= new HandoverBoxes
        {
            Leg = Next,
            At = LocalTime.Of(Clock.GetUtcNow().UtcDateTime),
            Region = planned?.FromRegion,
            Place = planned?.Place,
            Carrier = planned?.Carrier ?? person.OrganisationCode,
            Vehicle = planned?.Vehicle,
        };
    }

    private async Task RecordAsync()
    {
        if (LocalTime.Parse(Form.At) is not { } at)
        {
            _says = Answered.Wrong(new() { ["at"] = [Tongue.Say("请填写交接时间", "Say when it took place")] });
            return;
        }

        HandoverRequest request = new()
        {
            Leg = Form.Leg,
            At = at,
            Region = PlainAddress.CodeOf(Form.Region),
            Place = string.IsNullOrWhiteSpace(Form.Place) ? null : Form.Place.Trim(),
            Carrier = PlainAddress.CodeOf(Form.Carrier),
            Vehicle = (Form.Vehicle ?? "").Trim(),
            Driver = string.IsNullOrWhiteSpace(Form.Driver) ? null : PlainAddress.CodeOf(Form.Driver),
            HandedOverBy = PlainAddress.CodeOf(Form.HandedOverBy),
            TakenOverBy = PlainAddress.CodeOf(Form.TakenOverBy),
            GoodsAgree = Form.GoodsAgree,
        };
        _says = Answered.Wrong(RequestCheck.Of(request));
        if (!_says.IsGood) return;
        _says = Answered.Of((await RecordHandover.Handle(
            Consignment, request, Db, await Seat.PersonAsync(), Desk, Clock, CancellationToken.None)).Result);
        if (_says.IsGood) Navigation.NavigateTo($"/trips/{Consignment}?done=handover");
    }
}
