using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>The acts on one inspection: the same use cases as the routes.</summary>
public sealed partial class InspectionPage
{
    private InspectionDetail? _detail;
    private CurrentPerson _person = null!;
    private Answered _says = Answered.Nothing;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private InspectionInput? Act { get; set; }

    [Inject]
    private InspectionDesk Desk { get; set; } = null!;

    [Inject]
    private InspectionReader Reader { get; set; } = null!;

    [Inject]
    private InspectionBody Body { get; set; } = null!;

    [Inject]
    private InspectionSealing Sealing { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Here => $"/inspections/{Number}";

    private IEnumerable<InspectionState> Steps => _detail!.Inspection.State == InspectionState.CalledOff
        ? [InspectionState.Planned, InspectionState.CalledOff]
        : Enum.GetValues<InspectionState>().Where(s => s != InspectionState.CalledOff);

    /// <summary>Those that the one form does; others have their own pages.</summary>
    private IReadOnlyList<InspectionAct> Acts => [.. _detail!.Acts.Where(a => a is InspectionAct.Begin
        or InspectionAct.Present or InspectionAct.Reopen or InspectionAct.Seal or InspectionAct.Close
        or InspectionAct.CallOff or InspectionAct.Note)];

    /// <summary>Items of the checklist by agency, before the record is handed over for signing; empty: none.</summary>
    private string Unanswered => !Acts.Contains(InspectionAct.Present) ? "" : string.Join(
        Tongue.Say("，", ", "), _detail!.Checklist.Where(i => i.Reply is null).GroupBy(i => i.Agency)
            .Select(g => $"{InspectionWords.Of(g.Key)} {g.Count()}{Tongue.Say(" 项", "")}"));

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is { } inspection)
            _detail = await Reader.ReadAsync(inspection, _person, CancellationToken.None);
        else Navigation.NotFound();
    }

    private async Task ActAsync()
    {
        if (!Enum.TryParse(Act?.Name, out InspectionAct act) || !Enum.IsDefined(act)) return;
        InspectionActRequest request = new()
        {
            Act = act, Reason = string.IsNullOrWhiteSpace(Act?.Reason) ? null : Act.Reason.Trim(),
        };
        Dictionary<string, string[]> faults = FormFaults.Of(request);
        _says = faults.Count > 0 ? Answered.Wrong(faults) : Answered.Of((await ActOnInspection.Handle(
            Number, request, Desk, Reader, Body, Sealing, _person, CancellationToken.None)).Result);
        if (_says.IsGood) Navigation.NavigateTo(Here);
    }

    private string Link(FindingProposal p) => $"/inspections/{Number}/findings/new?text={Uri.EscapeDataString(p.Text)}"
        + $"&rule={Uri.EscapeDataString(p.Rule ?? "")}&article={Uri.EscapeDataString(p.Article)}&level={p.Level}"
        + $"&sample={Uri.EscapeDataString(p.Sample ?? "")}";
}
