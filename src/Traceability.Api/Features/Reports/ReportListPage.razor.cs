using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db.Reports;
using Traceability.Domain;

namespace Traceability.Api.Features.Reports;

/// <summary>Reads what is owed and filed, and files it.</summary>
public sealed partial class ReportListPage
{
    private const int RowsMost = 200;

    private IReadOnlyList<OwedReport> _owed = [];
    private IReadOnlyList<(string Code, string Name)> _units = [];
    private Page<FiledReport> _filed = new([], null);
    private Reply _reply = Reply.Done;
    private CurrentPerson _person = null!;
    private DateOnly _today;

    [SupplyParameterFromQuery]
    public string? Organisation { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [SupplyParameterFromQuery]
    public int? Filed { get; set; }

    [Inject]
    private FilingDesk Desk { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool MayFile => _person.IsEnterprise;

    private string Chosen => string.IsNullOrEmpty(Organisation) ? ""
        : $"?organisation={Uri.EscapeDataString(Organisation)}";

    protected override async Task OnParametersSetAsync()
    {
        _person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        CancellationToken stop = CancellationToken.None;
        _units = await Units.OfAsync(Db, _person, stop);
        if (_person.IsRegulator && string.IsNullOrEmpty(Organisation)) return;
        string? unit = _person.IsRegulator ? Organisation : null;
        if ((await FileReports.Owed(unit, Db, _person, Desk, Clock, stop)).Result
            is not Ok<IReadOnlyList<OwedReport>> { Value: { } owed })
        {
            Navigation.NotFound();
            return;
        }

        _owed = owed;
        if ((await FileReports.Filed(unit, new PageQuery(After, null), Db, _person, stop)).Result
            is Ok<Page<FiledReport>> { Value: { } filed })
            _filed = filed;
    }

    private async Task FileAllAsync()
    {
        IResult result = (await FileReports.File(
            new FilingRequest(), _person, Desk, Clock, CancellationToken.None)).Result;
        Answer(result);
    }

    private async Task FileOneAsync(OwedReport report) => Answer((await FileReports.FileOne(
        report.Rule, report.Period, _person, Desk, Clock, Db, CancellationToken.None)).Result);

    private void Answer(IResult result)
    {
        _reply = Reply.Of(result);
        if (result is Ok<FiledCount> { Value: { } count }) Navigation.NavigateTo($"/reports?filed={count.Filed}");
    }
}
