using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>The form of a plan.</summary>
public sealed partial class PlanFormPage
{
    /// <summary>Units offered; others are drawn or taken by risk.</summary>
    private const int UnitsOffered = 500;

    private const int UsualDays = 14;

    private Answered _says = Answered.Nothing;
    private List<(string Code, string Name)> _agencies = [];
    private List<(string Code, string Name, int Risk)> _units = [];
    private string _requestId = "";
    private string _from = "";
    private string _to = "";

    [SupplyParameterFromForm(FormName = "plan")]
    private PlanInput? Form { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private PlanDesk Desk { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static IEnumerable<OrganisationKinds> Kinds => Enum.GetValues<OrganisationKinds>().Where(
        k => k is not (OrganisationKinds.None or OrganisationKinds.Foreign or OrganisationKinds.Regulator
            or OrganisationKinds.Association or OrganisationKinds.Committee));

    protected override async Task OnInitializedAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        DateTime now = Desk.Now;
        DateOnly today = ChinaTime.DayOf(now);
        _requestId = string.Create(CultureInfo.InvariantCulture, $"plan-{Ids.Next<InspectionPlan>()}");
        (_from, _to) = (Text(today), Text(today.AddDays(UsualDays)));
        _agencies = [.. (await Desk.Db.Organisations.AsNoTracking()
                .Where(o => o.Agency != null && o.Agency != AgencyKind.Committee && o.Id != person.Organisation)
                .OrderBy(o => o.Region).ThenBy(o => o.Code).Select(o => new { o.Code, o.Name }).ToListAsync())
            .Select(o => (o.Code, o.Name))];
        List<Organisation> units = await Visibility.Overseen(Desk.Db, person)
            .Where(o => IndicatorReader.Units(Desk.Db, "", today).Any(u => u.Id == o.Id))
            .AsNoTracking().OrderBy(o => o.Name).Take(UnitsOffered).ToListAsync();
        Dictionary<Id<Organisation>, RiskScore> scores = await RiskReader.ReadAsync(
            Desk.Db, person, units, now, CancellationToken.None);
        _units = units.ConvertAll(u => (u.Code, u.Name, scores[u.Id].Total));
    }

    private async Task MakeAsync()
    {
        Dictionary<string, string[]> faults = [];
        PlanRequest? request = (Form ?? new PlanInput()).Read(
            faults, Tongue.Say("没有填写或者读不出来", "Missing, or not to be read"));
        if (request is not null) faults = FormFaults.Of(request);
        if (request is null || faults.Count > 0)
        {
            _says = Answered.Wrong(faults);
            return;
        }

        IResult answer = (await MakePlan.Handle(
            request, Desk, await Seat.PersonAsync(), Ids, CancellationToken.None)).Result;
        _says = Answered.Of(answer);
        if (_says.IsGood && answer is IValueHttpResult<PlanDetail> { Value: { } made })
            Navigation.NavigateTo($"/inspections/plans/{made.Plan.Number}");
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
