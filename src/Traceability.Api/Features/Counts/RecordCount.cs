using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Counts;

/// <summary>
/// 盘点登记. A count made without network comes later than it was made and says of which sheet it is: where the books have
/// changed since, its differences would be others than those that were found, and it is looked at again.
/// </summary>
public static class RecordCount
{
    /// <param name="sheet">The mark of the sheet that was counted; none where the books are looked at now.</param>
    /// <param name="product">What the sheet was narrowed to.</param>
    /// <param name="lot">What the sheet was narrowed to.</param>
    public static async Task<Results<Created<MovementReceipt>, Ok<MovementReceipt>, ValidationProblem,
        ProblemHttpResult>> Handle(
        MovementRequest request, string? sheet, string? product, string? lot, MovementDesk desk, CountReader reader,
        TraceabilityDb db, CurrentPerson person, HttpContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(sheet) || await IsKnownAsync(request, db, person, cancellationToken)
            || await StandsAsync(sheet, new CountScope(request.Site?.Trim() ?? "", Given(product), Given(lot)), reader,
                person, cancellationToken))
            return await desk.RecordAsync(MovementKind.StockCount, request, person, context);
        return TypedResults.Problem(
            title: Tongue.Say(
                "盘点之后账面有变化，没有登记：请联网打开盘点表，按现在的账面再核对一次",
                "The books have changed since it was counted; nothing was recorded. Open the sheet online, look again"),
            statusCode: StatusCodes.Status409Conflict);
    }

    /// <summary>Sent once more after it was recorded: the recorder answers as before.</summary>
    private static Task<bool> IsKnownAsync(
        MovementRequest request, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        string id = request.RequestId.Trim();
        return db.Movements.AnyAsync(
            m => m.Organisation == person.Organisation && m.RequestId == id, cancellationToken);
    }

    private static async Task<bool> StandsAsync(
        string sheet, CountScope scope, CountReader reader, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await reader.ExpectedAsync(scope, person, cancellationToken) is { } expected
        && CountSheetMark.Of(expected) == sheet;
}
