using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Jobs;

namespace Traceability.Api.Features.Carriers;

public sealed partial class IncidentPage
{
    private Trip? _trip;
    private Answered _says = Answered.Nothing;

    [Parameter]
    public long Consignment { get; set; }

    [SupplyParameterFromForm(FormName = "incident")]
    public IncidentBoxes Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "incident")]
    public IFormFile? Photo { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private TripReader Trips { get; set; } = null!;

    [Inject]
    private AlertDesk Desk { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _trip = await Trips.FindAsync(Consignment, person, CancellationToken.None);
        if (_trip is null)
        {
            Navigation.NotFound();
            return;
        }

        // Drawn with the form: sent twice, it counts once.
        Form ??= new IncidentBoxes
        {
            RequestId = $"page-{Ids.Next<IncidentReport>()}",
            At = LocalTime.Of(Clock.GetUtcNow().UtcDateTime),
        };
    }

    private async Task ReportAsync()
    {
        Dictionary<string, string[]> missing = [];
        DateTimeOffset? at = LocalTime.Parse(Form.At);
        if (at is null) missing["at"] = [Tongue.Say("请填写发生时间", "Say when it happened")];
        if (Form.Kind is null) missing["kind"] = [Tongue.Say("请选择发生了什么", "Choose what happened")];
        _says = Answered.Wrong(missing);
        if (at is null || Form.Kind is not { } kind) return;
        CurrentPerson person = await Seat.PersonAsync();
        IncidentRequest request = new()
        {
            RequestId = PlainAddress.CodeOf(Form.RequestId),
            Kind = kind,
            At = at.Value,
            Region = PlainAddress.CodeOf(Form.Region),
            Place = Form.Place,
            What = Form.What ?? "",
        };
        _says = Answered.Wrong(RequestCheck.Of(request));
        PaperFile? photo = await PhotoAsync();
        if (!_says.IsGood) return;
        IResult result = (await ReportIncident.Handle(
            Consignment, request, Db, person, Desk, Ids, Clock, CancellationToken.None)).Result;
        _says = Answered.Of(result);
        if (!_says.IsGood) return;
        // A report sent again has its photo already.
        if (photo is not null && result is Created<IncidentRow> { Value: { } row })
            await IncidentPhotos.Add(row.Incident, Photo!, Db, person, Ids, Clock, CancellationToken.None);
        Navigation.NavigateTo($"/trips/{Consignment}?done=incident");
    }

    /// <summary>Read before the report is kept, so that a file that is no photo is said beside its box.</summary>
    private async Task<PaperFile?> PhotoAsync()
    {
        if (Photo is not { Length: > 0 }) return null;
        (PaperFile? paper, Dictionary<string, string[]> faults) =
            await PaperFile.ReadAsync(Photo, CancellationToken.None);
        if (faults.Count > 0 && _says.IsGood) _says = Answered.Wrong(faults);
        return paper;
    }
}
