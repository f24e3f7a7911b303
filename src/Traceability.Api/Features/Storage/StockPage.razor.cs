using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>库存台账: filters and tabs live in the address, so that a list can be sent to a colleague.</summary>
public sealed partial class StockPage
{
    private static readonly string[] FilterNames = ["product", "lot", "site", "state"];

    private Page<StockRow> _stock = new([], null);
    private Page<StockSum> _sums = new([], null);
    private StockFilter _filter = new(null, null, null, null);
    private StockGrouping? _grouping;
    private bool _mayBook;

    [SupplyParameterFromQuery]
    public string? By { get; set; }

    [SupplyParameterFromQuery]
    public string? Product { get; set; }

    [SupplyParameterFromQuery]
    public string? Lot { get; set; }

    [SupplyParameterFromQuery]
    public string? Site { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private static IReadOnlyList<(string By, string Text)> Tabs =>
    [
        ("", Tongue.Say("明细", "Each account")),
        ("product", Tongue.Say("按产品", "By product")),
        ("lot", Tongue.Say("按批号", "By lot")),
        ("site", Tongue.Say("按库房", "By site")),
    ];

    private IReadOnlyList<(string Name, string Text)> Chosen =>
    [
        .. new (string Name, string? Text)[]
        {
            ("product", _filter.Product is { } p ? Tongue.Say($"产品：{p}", $"product: {p}") : null),
            ("lot", _filter.Lot is { } l ? Tongue.Say($"批号：{l}", $"lot: {l}") : null),
            ("site", _filter.Site is { } s ? Tongue.Say($"库房：{s}", $"site: {s}") : null),
            ("state", _filter.State is { } k ? Words.Of(k) : null),
        }.Where(c => c.Text is not null).Select(c => (c.Name, c.Text!)),
    ];

    protected override async Task OnParametersSetAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _mayBook = person.IsEnterprise;
        AccountKind? state = Word<AccountKind>.TryParse(State, out Word<AccountKind> word) ? word.Value : null;
        _filter = new StockFilter(Given(Site), Given(Product), Given(Lot), state);
        _grouping = Word<StockGrouping>.TryParse(By, out Word<StockGrouping> by) ? by.Value : null;
        PageQuery page = new(After, null);
        if (_grouping is { } grouping)
        {
            _sums = await SumStock.ReadAsync(page, grouping, _filter, Db, person, CancellationToken.None);
            return;
        }

        _stock = (await ListStock.Handle(
            page, _filter.Product, _filter.Lot, _filter.Site, state is null ? null : word, Db, person,
            CancellationToken.None)).Value!;
    }

    private string Export(string kind) => Navigation.GetUriWithQueryParameters(
        Navigation.ToAbsoluteUri($"/api/stock.{kind}").ToString(),
        new Dictionary<string, object?>
        {
            ["product"] = _filter.Product, ["lot"] = _filter.Lot, ["site"] = _filter.Site,
            ["state"] = _filter.State?.ToString(),
        });

    private string Tab(string by) => Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["by"] = by.Length == 0 ? null : by, ["after"] = null });

    private string Without(string name) => Navigation.GetUriWithQueryParameters(
        FilterNames.Where(f => f == name).Append("after").ToDictionary(f => f, _ => (object?)null));
}
