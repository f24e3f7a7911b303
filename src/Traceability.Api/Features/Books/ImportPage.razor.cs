using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>One import of an administrator, and what follows a dry run.</summary>
public sealed partial class ImportPage
{
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;
    private ImportRun? _row;
    private ImportAnswer? _run;
    private IReadOnlyList<BookFault> _refused = [];
    private long _rows;

    [Parameter]
    public long Import { get; set; }

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private ImportShelf Shelf { get; set; } = null!;

    [Inject]
    private ImportCounter Counter { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        _row = await OwnImports.FindAsync(Import, Db, _person, CancellationToken.None);
        if (_row is null)
        {
            Navigation.NotFound();
            return;
        }

        _run = ImportAnswer.Of(_row);
        byte[] hash = _row.FileHash;
        _rows = await Db.ImportRuns.Where(r => r.FileHash == hash && r.State == ImportState.Finished)
            .MaxAsync(r => (long?)r.RowsRead) ?? 0;
        _refused = RefusedSample.Read(Shelf.ReportPath(_row.Id, "refused"));
    }

    private async Task StopAsync()
    {
        await CancelImport.Handle(Import, Db, Clock, CancellationToken.None);
        Navigation.NavigateTo($"/admin/books/{Import}");
    }

    private async Task StartAsync()
    {
        if (_row is not { DryRun: true, State: ImportState.Finished }) return;
        IResult answer = (await Counter.TakeAsync(
            Shelf.OriginalOf(_row), _row.FileName,
            new ImportQuery(
                _row.Profile == ImportOrder.Bundle ? null : _row.Profile, new Word<BookMode>(_row.Mode),
                _row.ForOrganisation, _row.ForSite, DryRun: false),
            _person, CancellationToken.None)).Result;
        _faults = FormAnswer.Of(answer);
        if (answer is Accepted<ImportAnswer> { Value: { } run }) Navigation.NavigateTo($"/admin/books/{run.Id}");
    }
}
