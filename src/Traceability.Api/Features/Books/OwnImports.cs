using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>本单位的导入: those the unit made itself; another's are not found.</summary>
public static class OwnImports
{
    public static async Task<Ok<Page<ImportAnswer>>> List(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<ImportRun> runs = Visibility.Imports(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<ImportRun> last = new(after);
            runs = runs.Where(r => r.Id < last);
        }

        List<ImportRun> rows = await runs.OrderByDescending(r => r.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<ImportAnswer>.Of(rows.ConvertAll(ImportAnswer.Of), page.Size, r => r.Id));
    }

    public static async Task<Results<Ok<ImportAnswer>, NotFound>> Show(
        long import, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        await FindAsync(import, db, person, cancellationToken) is { } run
            ? TypedResults.Ok(ImportAnswer.Of(run))
            : TypedResults.NotFound();

    public static async Task<Results<Accepted<ImportAnswer>, NotFound>> Cancel(
        long import, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken) =>
        await FindAsync(import, db, person, cancellationToken) is null
            ? TypedResults.NotFound()
            : await CancelImport.Handle(import, db, clock, cancellationToken);

    public static async Task<Results<PhysicalFileHttpResult, NotFound>> Refused(
        long import, TraceabilityDb db, ImportShelf shelf, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await FindAsync(import, db, person, cancellationToken) is null
            ? TypedResults.NotFound()
            : await ShowImport.Refused(import, db, shelf, cancellationToken);

    internal static Task<ImportRun?> FindAsync(
        long import, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<ImportRun> id = new(import);
        return Visibility.Imports(db, person).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
    }
}
