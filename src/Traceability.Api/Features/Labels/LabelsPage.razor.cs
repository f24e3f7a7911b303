using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Labels;

/// <summary>标签打印: the choice lives in the address, the order is posted, and the print is fetched after it was kept.
/// </summary>
public sealed partial class LabelsPage
{
    /// <summary>Codes in the address of a preview: no sheet has more places.</summary>
    private const int PreviewMost = 65;

    private LabelChoice? _chosen;
    private LabelPrint? _printed;
    private Id<Organisation> _organisation;
    private Dictionary<string, string[]> _faults = [];
    private string? _preview;
    private CurrentPerson _person = null!;

    [SupplyParameterFromQuery]
    public string? Lot { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public bool? New { get; set; }

    /// <summary>Codes given by another page, separated by commas.</summary>
    [SupplyParameterFromQuery]
    public string? Codes { get; set; }

    [SupplyParameterFromQuery]
    public long? Printed { get; set; }

    [SupplyParameterFromForm(FormName = "print")]
    public LabelOrder? Order { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _organisation = _person.Organisation;
        if (Order is not null) return;
        Order = new LabelOrder();
        if (Printed is { } number)
        {
            Id<LabelPrint> id = new(number);
            _printed = await Db.LabelPrints.AsNoTracking().FirstOrDefaultAsync(
                p => p.Id == id && p.Organisation == _person.Organisation && p.PrintedBy == _person.UserId);
        }

        if (!string.IsNullOrWhiteSpace(Codes))
        {
            Order.Codes = string.Join('\n', LabelChooser.Lines(Codes));
            return;
        }

        bool isAsked = Given(Lot) is not null || Given(From) is not null || Given(To) is not null || New == true;
        if (!isAsked) return;
        _chosen = await LabelChooser.ChooseAsync(
            Given(Lot), Given(From), Given(To), New == true, Db, _person, CancellationToken.None);
        Order.Codes = string.Join('\n', _chosen.Codes);
    }

    private async Task SubmitAsync()
    {
        SheetRequest request = new()
        {
            Codes = LabelChooser.Lines(Order!.Codes),
            Layout = Order.Layout ?? "",
            Start = Order.Start ?? 1,
            Reason = Order.Reason is { Length: > LabelPrint.ReasonMost } longest
                ? longest[..LabelPrint.ReasonMost] : Order.Reason,
        };
        if (Order.Act == "preview")
        {
            Preview(request);
            return;
        }

        (LabelPrint? print, _faults) = await Press.KeepAsync(request, _person, CancellationToken.None);
        if (print is not null) Navigation.NavigateTo($"/labels?printed={print.Id}");
    }

    private void Preview(SheetRequest request)
    {
        _faults = SheetChecks.OfPaper(request)
            ?? (request.Codes.Count == 0
                ? SheetChecks.Wrong("codes", "请先选出或扫入包装码", "Choose or scan packages first") : []);
        if (_faults.Count > 0) return;
        _preview = Navigation.GetUriWithQueryParameters(
            Navigation.ToAbsoluteUri("/api/labels/preview.png").ToString(),
            new Dictionary<string, object?>
            {
                ["layout"] = request.Layout, ["start"] = request.Start,
                ["code"] = request.Codes.Take(PreviewMost).ToArray(),
            });
    }
}

/// <summary>The form of the page.</summary>
public sealed record LabelOrder
{
    public string? Codes { get; set; }

    public string? Layout { get; set; }

    public int? Start { get; set; } = 1;

    public string? Reason { get; set; }

    public string? Act { get; set; }
}
