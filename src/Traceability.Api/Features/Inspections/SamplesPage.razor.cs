using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Inspections;

/// <summary>The forms of samples and results.</summary>
public sealed partial class SamplesPage
{
    /// <summary>Newest lots offered; older ones are typed.</summary>
    private const int LotsMost = 500;
    private InspectionDetail? _detail;
    private CurrentPerson _person = null!;
    private Answered _says = Answered.Nothing;
    private List<(string Product, string Name, string Lot)> _lots = [];

    private static string For => Tongue.Say(
        "样品、封签、批号、包装和检验结果一一对应。", "Each result belongs to its sample, seal, lot and package.");

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromForm(FormName = "sample")]
    private SampleInput? Form { get; set; }

    [SupplyParameterFromForm(FormName = "result")]
    private ResultInput? Result { get; set; }

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

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is not { } inspection)
        {
            Navigation.NotFound();
            return;
        }

        _detail = await Reader.ReadAsync(inspection, _person, CancellationToken.None);
        _lots = [.. (await (
                from a in Desk.Db.Accounts
                    .Where(a => a.Owner == inspection.Unit && a.Kind == AccountKind.OnHand && a.Entries > 0)
                    .OrderByDescending(a => a.Id).Take(LotsMost)
                join l in Desk.Db.Lots on a.Commodity equals l.Id
                join p in Visibility.Products(Desk.Db, _person) on l.Product equals p.Id
                select new { p.Code, p.Name, l.Number }).Distinct().ToListAsync())
            .Select(l => (l.Code, l.Name, l.Number)).OrderBy(l => l.Code, StringComparer.Ordinal)
            .ThenBy(l => l.Number, StringComparer.Ordinal)];
    }

    private async Task TakeAsync()
    {
        string[] goods = (Form?.Goods ?? "").Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
        SampleRequest request = new()
        {
            Number = Given(Form?.Number) ?? "",
            SealNumber = Given(Form?.SealNumber) ?? "",
            Product = goods[0],
            Lot = goods.Length > 1 ? goods[1] : "",
            Package = Given(Form?.Package),
            Quantity = Given(Form?.Quantity) ?? "",
            Unit = Form?.Unit ?? "",
            InPresenceOf = Given(Form?.InPresenceOf) ?? "",
            Laboratory = Given(Form?.Laboratory) ?? "",
        };
        await AnswerAsync(request, async () => (await TakeSample.Handle(
            Number, request, Desk, Reader, _person, CancellationToken.None)).Result);
    }

    private async Task ResultAsync()
    {
        if (!DateOnly.TryParseExact(
            Result?.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            _says = Answered.Wrong(new() { ["day"] = [Tongue.Say("请填写检验日期", "Give the day")] });
            return;
        }

        ResultRequest request = new()
        {
            Laboratory = Given(Result?.Laboratory) ?? "",
            Method = Given(Result?.Method) ?? "",
            Assay = Given(Result?.Assay),
            Purity = Given(Result?.Purity),
            Marks = Given(Result?.Marks),
            Opinion = Given(Result?.Opinion) ?? "",
            Day = day,
            Report = Given(Result?.Report),
        };
        await AnswerAsync(request, async () => (await RecordResult.Handle(
            Number, Result!.Sample, request, Desk, Reader, Sealing, _person, CancellationToken.None)).Result);
    }

    private async Task AnswerAsync(object request, Func<Task<IResult>> act)
    {
        Dictionary<string, string[]> faults = FormFaults.Of(request);
        _says = faults.Count > 0 ? Answered.Wrong(faults) : Answered.Of(await act());
        if (_says.IsGood) Navigation.NavigateTo($"/inspections/{Number}/samples");
    }
}
