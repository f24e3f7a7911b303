using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Losses;

/// <summary>
/// 接报: the police confirm that they have the report, and tell the unit what to do; a case may be opened on it.
/// </summary>
public static class ReceiveLoss
{
    public static async Task<Results<Ok<LossRow>, NotFound, ProblemHttpResult>> Handle(
        long number, LossReceiptRequest request, LossDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Id<LossReport> id = new(number);
        LossReport? found = await Visibility.LossReports(db, person)
            .FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (found is null) return TypedResults.NotFound();
        string receipt = request.Receipt.Trim();
        if (found.ReceivedBy == person.UserId && found.Receipt == receipt)
            return TypedResults.Ok((await desk.RowsAsync([found], cancellationToken))[0]);
        if (!found.Receive(person.UserId, person.Organisation, receipt, desk.Now)) return NotNow();
        // A colleague was quicker: the first receipt stands.
        if (!await db.TrySaveAsync(cancellationToken)) return NotNow();

        return TypedResults.Ok((await desk.RowsAsync([found], cancellationToken))[0]);
    }

    private static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say("这份报告已由公安机关接收", "The police have received it already"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>What the unit is told.</summary>
public sealed record LossReceiptRequest
{
    /// <summary>接报回执.</summary>
    [Text(500, MinimumLength = 2)]
    public required string Receipt { get; init; }
}
