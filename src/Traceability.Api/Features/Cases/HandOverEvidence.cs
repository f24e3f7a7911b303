using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 涉案物品保管移交: from one person to another, so that it is known at every moment who has it under which seal.
/// </summary>
public static class HandOverEvidence
{
    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, long item, HandoverRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (await IdentifyItem.FindItemAsync(seat.Case, item, db, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        string requestId = request.RequestId.Trim();
        EvidenceHandover? known = await db.EvidenceHandovers.AsNoTracking().FirstOrDefaultAsync(
            h => h.Item == found.Id && h.RequestId == requestId, cancellationToken);
        if (known is not null)
        {
            return known.To == request.To.Trim() && known.Place == request.Place.Trim()
                ? TypedResults.Ok(Receipt(seat.Case, item)) : Refusals.Conflict(isOtherBody: true);
        }

        EvidenceHandover? last = await db.EvidenceHandovers.AsNoTracking().Where(h => h.Item == found.Id)
            .OrderByDescending(h => h.Number).FirstOrDefaultAsync(cancellationToken);
        string from = last?.To ?? found.FirstOfficer;
        Dictionary<string, string[]> faults = [];
        if (request.To.Trim() == from)
        {
            faults["to"] = [Tongue.Say(
                "交出人和接收人须是两个人：现由其保管", "It is in that person's keep already: who takes over is another")];
        }

        if (!request.IsSealWhole && string.IsNullOrWhiteSpace(request.SealNumber))
        {
            faults["sealNumber"] = [Tongue.Say(
                "封签已拆或破损的，重新加封并填写新封签号", "With the seal broken, seal it again and give the new number")];
        }

        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        db.EvidenceHandovers.Add(new EvidenceHandover
        {
            Item = found.Id,
            Number = (last?.Number ?? 0) + 1,
            RequestId = requestId,
            From = from,
            To = request.To.Trim(),
            Place = request.Place.Trim(),
            IsSealWhole = request.IsSealWhole,
            SealNumber = string.IsNullOrWhiteSpace(request.SealNumber) ? null : request.SealNumber.Trim(),
            Reason = request.Reason.Trim(),
            At = desk.Now,
            By = person.UserId,
        });
        string text = $"{found.Number}. {from} → {request.To.Trim()}，{request.Place.Trim()}：{request.Reason.Trim()}";
        return await desk.ActAsync(seat, CaseAct.HandOver, text, item, person, cancellationToken) is { } clash
            ? clash : TypedResults.Ok(Receipt(seat.Case, item));
    }

    private static CaseReceipt Receipt(Case c, long item) => new(c.Id.Value, c.Number, c.Events, item);
}

/// <summary>Who takes it over, and where it is kept from now on.</summary>
public sealed record HandoverRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string To { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Place { get; init; }

    public required bool IsSealWhole { get; init; }

    [Text(64)]
    public string? SealNumber { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
