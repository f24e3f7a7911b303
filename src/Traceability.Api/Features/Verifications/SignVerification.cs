using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>
/// 签名: two officers, each with the own sign-in (《行政许可法》第三十四条第三款); the unit's representative signs on an
/// officer's device or refuses, with the reason. With the last one the record is sealed.
/// </summary>
public static class SignVerification
{
    /// <param name="contentHash">SHA-256, hexadecimal, of the words that were shown to who signs.</param>
    public static async Task<IResult> Handle(
        long number, string? contentHash, TraceabilityDb db, VerificationOffice office, VerificationReading reading,
        CurrentPerson person, IdSource ids, TimeProvider clock, CancellationToken stop)
    {
        (Verification? found, IResult? refused) =
            await VerificationDoor.OpenAsync(number, VerificationAct.Sign, reading, person, stop);
        if (found is null) return refused!;
        VerificationRecord record = await reading.RecordAsync(found, stop);
        if (!IsShown(contentHash, record)) return VerificationDoor.NotNow();
        IReadOnlyList<RecordSignature> fitting = VerificationSeats.Fitting(
            await reading.SignaturesAsync(found.Id, stop), record.Hash());
        if (fitting.Any(s => s.Role == SignerRole.Officer && s.By == person.UserId))
        {
            return Refusals.Wrong(
                "officer", "您已经签名；第二个签名须由另一名工作人员用自己的账号签（《行政许可法》第三十四条第三款）",
                "You have signed; the other signature is another officer's, with the own sign-in "
                + "(Administrative Licensing Law, art. 34, para. 3)");
        }

        if (VerificationSeats.MissingOfficers(fitting) == 0) return VerificationDoor.NotNow();
        string name = await db.Users.Where(u => u.Id == person.UserId).Select(
            u => db.People.Where(p => p.Id == u.Person).Select(p => p.Name).FirstOrDefault() ?? u.DisplayName)
            .SingleAsync(stop);
        RecordSignature signature = Of(found, record, SignerRole.Officer, name, person, ids, clock);
        return await office.SignAsync(found, record, signature, person, stop)
            ? TypedResults.Ok(await reading.DetailAsync(found, person, stop)) : VerificationDoor.NotNow();
    }

    /// <param name="contentHash">SHA-256, hexadecimal, of the words that were shown to who signs.</param>
    public static async Task<IResult> Unit(
        long number, string? contentHash, UnitSignatureRequest request, VerificationOffice office,
        VerificationReading reading, CurrentPerson person, IdSource ids, TimeProvider clock, CancellationToken stop)
    {
        bool refuses = request.IsRefused;
        if (refuses && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "拒绝签名须写明理由", "A refusal says why");
        (Verification? found, IResult? refused) = await VerificationDoor.OpenAsync(
            number, refuses ? VerificationAct.UnitRefuses : VerificationAct.UnitSigns, reading, person, stop);
        if (found is null) return refused!;
        VerificationRecord record = await reading.RecordAsync(found, stop);
        if (!IsShown(contentHash, record)) return VerificationDoor.NotNow();
        IReadOnlyList<RecordSignature> fitting = VerificationSeats.Fitting(
            await reading.SignaturesAsync(found.Id, stop), record.Hash());
        if (!VerificationSeats.IsUnitMissing(fitting)) return VerificationDoor.NotNow();
        RecordSignature signature = Of(
            found, record, SignerRole.UnitRepresentative, request.Name, person, ids, clock,
            request.Position, refuses ? request.Reason : null);
        return await office.SignAsync(found, record, signature, person, stop)
            ? TypedResults.Ok(await reading.DetailAsync(found, person, stop)) : VerificationDoor.NotNow();
    }

    /// <summary>Who signs has these very words before them.</summary>
    private static bool IsShown(string? contentHash, VerificationRecord record) =>
        contentHash is null || contentHash == Convert.ToHexStringLower(record.Hash());

    private static RecordSignature Of(
        Verification v, VerificationRecord record, SignerRole role, string name, CurrentPerson person, IdSource ids,
        TimeProvider clock, string? position = null, string? reason = null) => new()
        {
            Id = ids.Next<RecordSignature>(),
            Kind = RecordKind.Verification,
            Record = v.Id.Value,
            Role = role,
            Name = name,
            Position = position,
            Organisation = role == SignerRole.Officer ? person.Organisation : v.Unit,
            Reason = reason,
            ContentHash = record.Hash(),
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            By = person.UserId,
        };
}

/// <summary>The signature of the unit, or that it was refused.</summary>
public sealed record UnitSignatureRequest
{
    [Text(100, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>职务.</summary>
    [Text(100)]
    public string? Position { get; init; }

    public bool IsRefused { get; init; }

    /// <summary>拒绝签名的理由.</summary>
    [Text(500)]
    public string? Reason { get; init; }
}
