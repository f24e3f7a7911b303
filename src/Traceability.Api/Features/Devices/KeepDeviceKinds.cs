using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>受控设备种类: the dated list, which an administrator lengthens and ends; what was registered stays.</summary>
public static class KeepDeviceKinds
{
    public static async Task<Ok<IReadOnlyList<DeviceKind>>> List(
        TraceabilityDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<DeviceKind>>(
            await db.DeviceKinds.AsNoTracking().OrderBy(k => k.Code).ToListAsync(cancellationToken));

    public static async Task<Results<Created<DeviceKind>, ProblemHttpResult>> Add(
        DeviceKindRequest request, TraceabilityDb db, CancellationToken cancellationToken)
    {
        if (await db.DeviceKinds.AnyAsync(k => k.Code == request.Code, cancellationToken))
            return Refusals.Taken("code");
        DeviceKind kind = new()
        {
            Code = request.Code,
            NameZh = request.NameZh,
            NameEn = request.NameEn,
            Basis = request.Basis,
            From = request.From,
        };
        db.DeviceKinds.Add(kind);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created((string?)null, kind);
    }

    /// <summary>From a day on no more are registered.</summary>
    public static async Task<Results<NoContent, NotFound, ValidationProblem, Conflict>> End(
        string code, DeviceKindEndRequest request, TraceabilityDb db, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DeviceKind? kind = await db.DeviceKinds.FirstOrDefaultAsync(k => k.Code == code, cancellationToken);
        if (kind is null) return TypedResults.NotFound();
        if (request.LastDay < kind.From || request.LastDay < ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["lastDay"] = [Tongue.Say("最后一天不能早于今天和列入日期", "Not before today, nor before it was listed")],
            });
        }

        // What has ended stays ended; the same day again changes nothing.
        if (kind.To is { } known) return known == request.LastDay ? TypedResults.NoContent() : TypedResults.Conflict();
        kind.EndOn(request.LastDay);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>The kind to list.</summary>
public sealed record DeviceKindRequest
{
    [Text(32, MinimumLength = 1), Code]
    public required string Code { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string NameZh { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string NameEn { get; init; }

    /// <summary>依据.</summary>
    [Text(300, MinimumLength = 2)]
    public required string Basis { get; init; }

    [Day]
    public required DateOnly From { get; init; }
}

/// <summary>When a kind ends.</summary>
public sealed record DeviceKindEndRequest
{
    [Day]
    public required DateOnly LastDay { get; init; }
}
