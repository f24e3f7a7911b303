using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Arrivals;

namespace Traceability.Api.Features.Arrivals;

public sealed partial class RefusePage(
    Seat seat, TraceabilityDb db, ArrivalReader arrivals, IdSource ids, TimeProvider clock,
    NavigationManager navigation)
{
    private const int PeopleMost = 200;

    private Arrival? _arrival;
    private Answered _says = Answered.Nothing;
    private IReadOnlyList<(string Code, string Name)> _people = [];

    [Parameter]
    public long Consignment { get; set; }

    [SupplyParameterFromForm(FormName = "refuse")]
    public RefuseBoxes Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        CurrentPerson person = await seat.PersonAsync();
        _people = [.. (await Visibility.People(db, person).OrderBy(p => p.Id).Take(PeopleMost)
            .Select(p => new { p.Code, p.Name }).ToListAsync()).Select(p => (p.Code, p.Name))];
        // The last wait: the page is drawn at any of them, and what it draws of the goods needs its form.
        _arrival = await arrivals.FindAsync(person, Consignment, CancellationToken.None);
        if (_arrival is null)
        {
            navigation.NotFound();
            return;
        }

        Form ??= new RefuseBoxes
        {
            RequestId = $"W-{ids.Next<ArrivalEvent>()}",
            At = LocalTime.Of(clock.GetUtcNow().UtcDateTime),
            CarriedBackBy = _arrival.Driver,
        };
    }

    private async Task RefuseAsync()
    {
        Dictionary<string, string[]> faults = [];
        if (!Enum.TryParse(Form.Cause, out RefusalCause cause) || !Enum.IsDefined(cause))
            faults["cause"] = [Tongue.Say("请选择拒收原因", "Choose the cause")];
        if (LocalTime.Parse(Form.At) is not { } at)
        {
            at = default;
            faults["at"] = [Tongue.Say("请填写拒收时间", "Say when it was refused")];
        }

        ArrivalRefusalRequest request = new()
        {
            RequestId = PlainAddress.CodeOf(Form.RequestId),
            Cause = cause,
            Reason = (Form.Reason ?? "").Trim(),
            At = at,
            DecidedBy = PlainAddress.CodeOf(Form.DecidedBy),
            CarriedBackBy = string.IsNullOrWhiteSpace(Form.CarriedBackBy)
                ? null : PlainAddress.CodeOf(Form.CarriedBackBy),
        };
        foreach ((string field, string[] said) in RequestCheck.Of(request)) faults.TryAdd(field, said);
        _says = Answered.Wrong(faults);
        if (!_says.IsGood) return;
        _says = Answered.Of((await RefuseArrival.Handle(
            Consignment, request, db, await seat.PersonAsync(), clock, CancellationToken.None)).Result);
        if (_says.IsGood) navigation.NavigateTo($"/returns/{Consignment}?done=refused");
    }
}
