using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Visits;

/// <summary>The form of a visit.</summary>
public sealed partial class RecordVisitPage
{
    /// <summary>Units offered while typing; any other code of the ground may be typed.</summary>
    private const int UnitsOffered = 500;

    private Dictionary<string, string[]> _faults = [];
    private List<(string Code, string Name)> _units = [];
    private CurrentPerson _person = null!;
    private DateOnly _today;
    private string _name = "";

    [SupplyParameterFromQuery]
    public string? Organisation { get; set; }

    [SupplyParameterFromForm]
    public string? Unit { get; set; }

    [SupplyParameterFromForm]
    public DateOnly? Day { get; set; }

    [SupplyParameterFromForm]
    public string? FirstOfficer { get; set; }

    [SupplyParameterFromForm]
    public string? SecondOfficer { get; set; }

    [SupplyParameterFromForm]
    public string? Checked { get; set; }

    [SupplyParameterFromForm]
    public string? Findings { get; set; }

    [SupplyParameterFromForm]
    public string? Article { get; set; }

    [SupplyParameterFromForm]
    public DateOnly? RectifyBy { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _name = await Db.Users.Where(u => u.Id == _person.UserId).Select(u => u.DisplayName).SingleAsync();
        _units = [.. (await Visibility.Holders(Db, _person).Where(o => o.Agency == null).OrderBy(o => o.Code)
                .Take(UnitsOffered).Select(o => new { o.Code, o.Name }).ToListAsync())
            .Select(o => (o.Code, o.Name))];
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private string? Invalid(string field) => _faults.ContainsKey(field) ? "true" : null;

    private async Task RecordAsync()
    {
        string code = InputText.Exact(Unit);
        VisitRequest request = new()
        {
            Organisation = UnifiedSocialCreditCode.TryParse(code, out UnifiedSocialCreditCode unit) ? unit.Value : code,
            Day = Day ?? default,
            FirstOfficer = Given(FirstOfficer) ?? "",
            SecondOfficer = Given(SecondOfficer) ?? "",
            Checked = Given(Checked) ?? "",
            Findings = Given(Findings),
            Article = Given(Article),
            RectifyBy = RectifyBy,
        };
        _faults = FormFaults.Of(request);
        if (_faults.Count > 0) return;
        var recorded = await RecordVisit.Handle(request, Db, _person, Ids, Clock, CancellationToken.None);
        switch (recorded.Result)
        {
            case Created<VisitRow> or Ok<VisitRow>:
                Navigation.NavigateTo("/visits?done=1");
                break;
            case ValidationProblem wrong:
                _faults = wrong.ProblemDetails.Errors.ToDictionary(e => e.Key, e => e.Value);
                break;
            default:
                _faults = new()
                {
                    ["day"] =
                    [
                        Tongue.Say("本机关当日对该单位的检查已登记，内容不同", "A visit of that day is recorded with another content"),
                    ],
                };
                break;
        }
    }
}
