using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>The acts on one finding: the same use case as the route.</summary>
public sealed partial class FindingPage
{
    private InspectionDetail? _detail;
    private FindingRow? _finding;
    private CurrentPerson _person = null!;
    private Answered _says = Answered.Nothing;
    private IReadOnlyList<FindingAct> _acts = [];
    private bool _isUnit;
    private bool _isOverdue;

    [Parameter]
    public long Finding { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private InspectionInput? Act { get; set; }

    [Inject]
    private InspectionDesk Desk { get; set; } = null!;

    [Inject]
    private InspectionReader Reader { get; set; } = null!;

    [Inject]
    private InspectionSealing Sealing { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => $"/inspections/findings/{Finding}";

    private RecordFileRow[] Files => [.. _detail!.Files.Where(x => x.Part == Finding)];

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        Id<InspectionFinding> id = new(Finding);
        InspectionFinding? found = await Visibility.Findings(Desk.Db, _person).AsNoTracking()
            .FirstOrDefaultAsync(f => f.Id == id);
        if (found is null || await Desk.FindAsync(
            found.Inspection.Value, _person, CancellationToken.None) is not { } inspection)
        {
            Navigation.NotFound();
            return;
        }

        _detail = await Reader.ReadAsync(inspection, _person, CancellationToken.None);
        _finding = _detail.Findings.Single(f => f.Id == Finding);
        _isUnit = inspection.Unit == _person.Organisation;
        _isOverdue = found.IsOverdueOn(ChinaTime.DayOf(Desk.Now));
        bool isSealed = inspection.State == InspectionState.Sealed;
        _acts =
        [
            .. Enum.GetValues<FindingAct>().Where(a => FindingLife.After(found.State, a, isSealed) is not null
                && (FindingLife.IsForUnit(a) ? _isUnit : _detail.IsOnTeam)
                && (a != FindingAct.Withdraw || inspection.State == InspectionState.OnSite)),
        ];
    }

    private async Task ActAsync()
    {
        if (!Enum.TryParse(Act?.Name, out FindingAct act) || !Enum.IsDefined(act)) return;
        FindingActRequest request = new()
        {
            Act = act,
            Reason = (Act?.Reason ?? "").Trim(),
            RectifyBy = DateOnly.TryParseExact(
                Act?.RectifyBy, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                ? day : null,
            SecondOfficer = string.IsNullOrEmpty(Act?.SecondOfficer) ? null : Act.SecondOfficer,
        };
        Dictionary<string, string[]> faults = FormFaults.Of(request);
        _says = faults.Count > 0 ? Answered.Wrong(faults) : Answered.Of((await ActOnFinding.Handle(
            Finding, request, Desk, Reader, Sealing, _person, CancellationToken.None)).Result);
        if (_says.IsGood) Navigation.NavigateTo(Here);
    }
}
