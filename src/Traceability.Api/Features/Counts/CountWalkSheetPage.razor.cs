using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Counts;

public sealed partial class CountWalkSheetPage(
    Seat seat, TraceabilityDb db, CountReader reader, TimeProvider clock)
{
    private static readonly ExpectedGoods Blank = new("", "", "", null, BaseUnit.Milligram, 0, 0);

    private IReadOnlyList<ExpectedGoods> _expected = [];
    private IReadOnlyList<(string Code, string Name)> _people = [];
    private string? _fault;
    private string _site = "";
    private string _mark = "";
    private string _made = "";

    [SupplyParameterFromQuery]
    public string? Site { get; set; }

    [SupplyParameterFromQuery]
    public string? Product { get; set; }

    [SupplyParameterFromQuery]
    public string? Lot { get; set; }

    private string Key => $"{Site?.Trim()}|{Product?.Trim()}|{Lot?.Trim()}";

    protected override async Task OnParametersSetAsync()
    {
        CurrentPerson person = await seat.PersonAsync();
        IReadOnlyList<ExpectedGoods>? expected = await reader.ExpectedAsync(
            new CountScope(Site?.Trim() ?? "", Given(Product), Given(Lot)), person, CancellationToken.None);
        _fault = expected switch
        {
            null => Tongue.Say("没有这个库房", "No such site"),
            { Count: 0 } => Tongue.Say("账上这里没有货物", "The books have nothing here"),
            { Count: > CountRequests.ItemsMost } => Tongue.Say(
                $"超过 {CountRequests.ItemsMost} 项，请按品种分次盘点",
                $"More than {CountRequests.ItemsMost}: count product by product"),
            _ => null,
        };
        if (_fault is not null) return;
        _expected = expected!;
        _mark = CountSheetMark.Of(_expected);
        _made = clock.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        string name = await db.Sites.Where(s => s.Code == Site!.Trim()).Select(s => s.Name).FirstAsync();
        _site = string.Join(' ', new[] { name, Site!.Trim(), Given(Product), Given(Lot) }.OfType<string>());
        _people = [.. (await db.People.AsNoTracking().Where(p => p.Organisation == person.Organisation)
            .OrderBy(p => p.Code).Select(p => new { p.Code, p.Name }).ToListAsync()).Select(p => (p.Code, p.Name))];
    }
}
