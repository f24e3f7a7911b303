using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

public sealed partial class ReturnPage(
    Seat seat, TraceabilityDb db, MovementDesk desk, IdSource ids, TimeProvider clock, NavigationManager navigation)
{
    private const int PeopleMost = 200;

    private ConsignmentArrival? _arrival;
    private Answered _says = Answered.Nothing;
    private IReadOnlyList<(string Code, string Name)> _people = [];
    private Dictionary<Id<Person>, string> _named = [];
    private string _sentence = "";
    private bool _mayTakeBack;
    private bool _mayWithdraw;

    [Parameter]
    public long Consignment { get; set; }

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm]
    public RefuseBoxes Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        // Before the first wait: the page is drawn at any of them.
        Form ??= new RefuseBoxes
        {
            RequestId = $"W-{ids.Next<ArrivalEvent>()}", At = LocalTime.Of(clock.GetUtcNow().UtcDateTime),
        };
        CurrentPerson person = await seat.PersonAsync();
        _arrival = await ConsignmentArrival.FindAsync(Consignment, db, person, CancellationToken.None);
        if (_arrival is null || _arrival.Events.Count == 0)
        {
            _arrival = null;
            navigation.NotFound();
            return;
        }

        _mayTakeBack = person.IsEnterprise && _arrival.MayDo(ArrivalAct.TakeBack, person.Organisation);
        _mayWithdraw = person.IsEnterprise && _arrival.MayDo(ArrivalAct.Withdraw, person.Organisation);
        _people = person.IsEnterprise ? [.. (await Visibility.People(db, person).OrderBy(p => p.Id).Take(PeopleMost)
            .Select(p => new { p.Code, p.Name }).ToListAsync()).Select(p => (p.Code, p.Name))] : [];
        // Both sides sign the paper of the refusal: each may read the names on it.
        Id<Person>[] acting =
            [.. _arrival.Events.SelectMany(e => new[] { e.DecidedBy, e.CarriedBackBy ?? e.DecidedBy })];
        _named = await db.People.AsNoTracking().Where(p => acting.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name);
        Id<Organisation> shipper = _arrival.Consignment.Shipper, consignee = _arrival.Consignment.Consignee;
        string from = await db.Organisations.Where(o => o.Id == shipper).Select(o => o.Name).SingleAsync();
        string to = await db.Organisations.Where(o => o.Id == consignee).Select(o => o.Name).SingleAsync();
        string sent = ChinaTime.Show(_arrival.Dispatch.OccurredAt);
        _sentence = Tongue.Say(
            $"{from} 于 {sent} 发给 {to} 的货（{_arrival.Dispatch.RequestId}）。",
            $"What {from} sent to {to} on {sent} ({_arrival.Dispatch.RequestId}).");
    }

    private string Named(Id<Person> person) => _named.GetValueOrDefault(person, "—");

    private async Task TakeBackAsync()
    {
        if (LocalTime.Parse(Form.At) is not { } at)
        {
            _says = Answered.Wrong(new() { ["at"] = [Tongue.Say("请填写收回时间", "Say when they came back")] });
            return;
        }

        TakeBackRequest request = new()
        {
            RequestId = PlainAddress.CodeOf(Form.RequestId),
            At = at,
            HandedOverBy = string.IsNullOrWhiteSpace(Form.HandedOverBy) ? null : PlainAddress.CodeOf(Form.HandedOverBy),
            TakenOverBy = PlainAddress.CodeOf(Form.TakenOverBy),
            Note = string.IsNullOrWhiteSpace(Form.Note) ? null : Form.Note.Trim(),
        };
        _says = Answered.Wrong(RequestCheck.Of(request));
        if (!_says.IsGood) return;
        _says = Answered.Of((await TakeBackRefused.Handle(
            Consignment, request, db, await seat.PersonAsync(), desk, clock, Context,
            CancellationToken.None)).Result);
        if (_says.IsGood) navigation.NavigateTo($"/returns/{Consignment}?done=back");
    }

    private async Task WithdrawAsync()
    {
        RefusalWithdrawalRequest request = new()
        {
            RequestId = PlainAddress.CodeOf(Form.RequestId),
            Reason = (Form.Reason ?? "").Trim(),
            DecidedBy = PlainAddress.CodeOf(Form.DecidedBy),
        };
        _says = Answered.Wrong(RequestCheck.Of(request));
        if (!_says.IsGood) return;
        _says = Answered.Of((await WithdrawRefusal.Handle(
            Consignment, request, db, await seat.PersonAsync(), clock, CancellationToken.None)).Result);
        if (_says.IsGood) navigation.NavigateTo($"/returns/{Consignment}?done=withdrawn");
    }
}
