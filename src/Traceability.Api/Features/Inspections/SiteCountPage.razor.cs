using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Counts;
using Traceability.Api.Features.Storage;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>The count of a store: with a script kept on the device and sent once, without one sent as a form.</summary>
public sealed partial class SiteCountPage
{
    private InspectionDetail? _detail;
    private CurrentPerson _person = null!;
    private Answered _says = Answered.Nothing;
    private List<(string Code, string Name)> _sites = [];
    private IReadOnlyList<ExpectedGoods>? _goods;
    private string _requestId = "";

    private static string For => Tongue.Say(
        "逐件扫码，散装填实测；只作证据，不改账。",
        "Scan every package, measure bulk; it is evidence and changes no book.");

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Site { get; set; }

    [SupplyParameterFromForm(FormName = "count")]
    private SiteCountInput? Form { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [Inject]
    private InspectionDesk Desk { get; set; } = null!;

    [Inject]
    private InspectionReader Reader { get; set; } = null!;

    [Inject]
    private CountReader Books { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private ExpectedGoods[] Bulk => [.. (_goods ?? []).Where(g => g.Package is null)];

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is not { } inspection)
        {
            Navigation.NotFound();
            return;
        }

        _detail = await Reader.ReadAsync(inspection, _person, CancellationToken.None);
        _requestId = string.Create(CultureInfo.InvariantCulture, $"count-{Desk.Ids.Next<InspectionCount>()}");
        _sites = [.. (await Desk.Db.Sites.Where(s => s.Organisation == inspection.Unit).OrderBy(s => s.Code)
                .Select(s => new { s.Code, s.Name }).ToListAsync()).Select(s => (s.Code, s.Name))];
        if (!string.IsNullOrEmpty(Site)
            && await SiteGoods.SiteAsync(Desk.Db, inspection.Unit, Site, CancellationToken.None) is { } site)
        {
            _goods = await SiteGoods.ReadAsync(Desk.Db, _person, site, CancellationToken.None);
            if (_goods is null) _says = Answered.Wrong(new() { ["site"] = [SiteGoods.TooMany] });
        }
    }

    private async Task SendAsync()
    {
        SiteCountRequest request = new()
        {
            RequestId = Form?.RequestId ?? _requestId,
            Site = Site ?? "",
            Scanned = (Form?.Scanned ?? "").Split(
                '\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Measured = [.. Bulk.Where(b => Sent(b).Length > 0).Select(b => new MeasuredRequest
            {
                Product = b.Product, Lot = b.Lot, Quantity = Sent(b), Unit = UnitOf(b),
            })],
        };
        Dictionary<string, string[]> faults = FormFaults.Of(request);
        _says = faults.Count > 0 ? Answered.Wrong(faults) : Answered.Of((await RecordSiteCount.Handle(
            Number, request, Desk, Reader, Books, _person, CancellationToken.None)).Result);
        if (_says.IsGood) Navigation.NavigateTo($"/inspections/{Number}");
    }

    private string MeasureId(ExpectedGoods bulk) => string.Create(
        CultureInfo.InvariantCulture, $"bulk-{Array.FindIndex(Bulk, b => b.Key == bulk.Key)}");

    private static string UnitOf(ExpectedGoods bulk) =>
        bulk.Unit == BaseUnit.Piece ? "piece" : Figures.UnitOf(bulk.Unit);

    private string Sent(ExpectedGoods bulk) =>
        Http is { Request.HasFormContentType: true } http ? http.Request.Form[MeasureId(bulk)].ToString().Trim() : "";
}

/// <summary>What the form of a count sends besides the measures.</summary>
public sealed record SiteCountInput
{
    public string? RequestId { get; set; }

    public string? Scanned { get; set; }
}
