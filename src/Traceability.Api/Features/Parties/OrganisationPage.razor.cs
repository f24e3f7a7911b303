using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>One unit, in tabs that live in the address.</summary>
public sealed partial class OrganisationPage
{
    private const string OverviewTab = "overview";
    private const string PermitsTab = "permits";
    private const string StockTab = "stock";
    private const string CreditTab = "credit";

    private OrganisationAnswer? _unit;
    private Id<Organisation> _id;
    private RiskScore? _risk;
    private CurrentPerson _person = null!;
    private bool _isOpen;
    private bool _actsHere;
    private string? _fault;

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    /// <summary>The course goes on before this moment (ticks, UTC).</summary>
    [SupplyParameterFromQuery]
    public long? Before { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm]
    public string? Status { get; set; }

    [SupplyParameterFromForm]
    public string? Sure { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private (string Tab, string Text)[] Tabs =>
    [
        (OverviewTab, Tongue.Say("概况", "Overview")),
        (PermitsTab, Tongue.Say("许可备案", "Permits")),
        (StockTab, Tongue.Say("库存", "Stock")),
        (CourseReader.All, Tongue.Say("全部记录", "Everything")),
        (CourseReader.Movements, Tongue.Say("业务", "Movements")),
        (CourseReader.Alerts, Tongue.Say("预警", "Alerts")),
        (CourseReader.Visits, Tongue.Say("检查", "Visits")),
        (CourseReader.Refusals, Tongue.Say("被拒登记", "Refusals")),
        (CourseReader.Measures, Tongue.Say("处理处罚", "Measures")),
        .. _actsHere ? new[] { (CreditTab, Tongue.Say("信用记录", "Credit record")) } : [],
    ];

    private string Shown => Tabs.Any(t => t.Tab == Tab) ? Tab! : OverviewTab;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (!await ReadAsync()) Navigation.NotFound();
    }

    private async Task<bool> ReadAsync()
    {
        var found = await ShowOrganisation.Handle(Code, Db, _person, CancellationToken.None);
        if (found.Result is not Ok<OrganisationAnswer> { Value: { } unit }) return false;
        _unit = unit;
        Organisation organisation = await Db.Organisations.AsNoTracking().SingleAsync(o => o.Code == Code);
        _id = organisation.Id;
        _isOpen = await Visibility.Holders(Db, _person).AnyAsync(o => o.Id == _id);
        _actsHere = _person.IsRegulator && organisation.Agency is null;
        if (_actsHere)
        {
            _risk = (await RiskReader.ReadAsync(
                Db, _person, [organisation], Clock.GetUtcNow().UtcDateTime, CancellationToken.None))[_id];
        }

        return true;
    }

    private async Task ChangeAsync()
    {
        if (!Word<OrganisationStatus>.TryParse(Status, out Word<OrganisationStatus> status))
        {
            _fault = Tongue.Say("没有这种状态", "There is no such status");
            return;
        }

        if (status.Value == OrganisationStatus.Closed && Sure is null)
        {
            _fault = Tongue.Say("注销不能恢复，请先勾选确认", "Closing is for good: tick that it is meant");
            return;
        }

        var changed = await ChangeStatus.Handle(
            Code, new StatusRequest { Status = status.Value }, Db, _person, Clock, CancellationToken.None);
        if (changed.Result is NoContent)
        {
            Navigation.NavigateTo($"/organisations/{Code}?done=1");
            return;
        }

        _fault = changed.Result is ProblemHttpResult problem
            ? $"{problem.ProblemDetails.Title} {problem.ProblemDetails.Detail}"
            : Tongue.Say("现在的状态不允许这样办理", "Its present status does not allow that");
    }
}
