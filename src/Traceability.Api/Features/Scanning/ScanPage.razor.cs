using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Carriers;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Scanning;

public sealed partial class ScanPage
{
    private ScanFacts? _facts;
    private string? _fault;
    private Trip? _trip;
    private string _requestId = "";
    private Answered _says = Answered.Nothing;

    /// <summary>What was scanned, to be shown.</summary>
    [SupplyParameterFromQuery(Name = "code")]
    public string? Shown { get; set; }

    /// <summary>The consignment whose packages are being scanned.</summary>
    [SupplyParameterFromQuery]
    public long? Trip { get; set; }

    /// <summary>arrival; otherwise loading.</summary>
    [SupplyParameterFromQuery]
    public string? Moment { get; set; }

    [SupplyParameterFromForm(FormName = "scan")]
    public string? Code { get; set; }

    [SupplyParameterFromForm(FormName = "scan")]
    public string? RequestId { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private LabelKeys Keys { get; set; } = null!;

    [Inject]
    private CloneWatch Clones { get; set; } = null!;

    [Inject]
    private TripReader Trips { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Heading => _trip is null ? Tongue.Say("扫码", "Scan")
        : Moment == "arrival" ? Tongue.Say("到货扫码", "Scan at arrival") : Tongue.Say("装车扫码", "Scan at loading");

    private string Purpose => _trip is null
        ? Tongue.Say("核验标签真伪，查看货物应当在哪里，办理下一步。", "Tell a forgery, see where the goods should be, go on from there.")
        : Tongue.Say("逐件扫描，与这票货的清单核对；没有网络也可以扫。",
            "Scan each package against the list of the consignment; it works without network.");

    protected override async Task OnInitializedAsync()
    {
        _requestId = $"page-{Ids.Next<Scan>()}";
        CurrentPerson person = await Seat.PersonAsync();
        if (Trip is { } trip && person.IsEnterprise)
            _trip = await Trips.FindAsync(trip, person, CancellationToken.None);
        if (!string.IsNullOrWhiteSpace(Shown))
            (_facts, _fault) = await ScanReader.ReadAsync(Shown, Db, person, Keys, CancellationToken.None);
    }

    private async Task RecordAsync()
    {
        string text = (Code ?? "").Trim();
        ScanRequest request = new() { Code = text, RequestId = RequestId };
        _says = Answered.Wrong(RequestCheck.Of(request));
        if (!_says.IsGood) return;
        _says = Answered.Of((await RecordScan.Handle(
            request, Db, await Seat.PersonAsync(), Keys, Clones, Ids, Clock, CancellationToken.None)).Result);
        if (_says.IsGood) Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("code", text));
    }
}
