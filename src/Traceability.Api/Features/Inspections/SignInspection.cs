using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>
/// 签名: officers with the own sign-in; the unit with its own, or on an officer's device with name, position and a drawn
/// signature; a refusal with its reason, which a second officer confirms.
/// </summary>
public static class SignInspection
{
    private const string PngHead = "data:image/png;base64,";

    public static async Task<Outcome> Handle(
        long inspection, SignatureRequest request, InspectionDesk desk, InspectionReader reader, CurrentPerson person,
        CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        PlanOfficer? officer = await desk.OfficerAsync(found, person, stop);
        // A program does not sign for people.
        bool isUnit = found.Unit == person.Organisation && !person.Is(Roles.Machine);
        if (officer is null && !isUnit) return InspectionAnswers.NotOnTeam();
        byte[]? ink = Ink(request.Ink);
        Dictionary<string, string[]> faults = FaultsOf(request, officer is not null, ink);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (found.BodyHash is not { } hash) return InspectionAnswers.NotNow();
        List<RecordSignature> signed = await desk.Db.RecordSignatures.AsNoTracking().Where(
            s => s.Kind == RecordKind.Inspection && s.Record == inspection && s.ContentHash == hash).ToListAsync(stop);
        if (signed.Exists(s => s.By == person.UserId && s.Role == request.Role
            && (request.Role != SignerRole.UnitRepresentative || s.Reason == Given(request.Reason))))
            return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
        if (request.Role == SignerRole.Witness
            && !signed.Exists(s => s.Role == SignerRole.UnitRepresentative && s.IsRefused && s.By != person.UserId))
        {
            return InspectionAnswers.Refused(
                "没有由另一名执法人员记明的拒签，不需要证明", "Nobody else has noted a refusal: there is nothing to confirm");
        }

        if (request.Role == SignerRole.UnitRepresentative && officer is not null
            && signed.Exists(s => s.Role == SignerRole.UnitRepresentative))
        {
            return InspectionAnswers.Refused(
                "单位已签名或者拒绝签名；要更改，请先退回，再重新签名",
                "The unit has signed or refused: reopen the record to have it signed anew");
        }

        if (found.Do(InspectionAct.Sign, desk.Now) is not { } number) return InspectionAnswers.NotNow();
        RecordFile? drawn = ink is null ? null : File(found, ink, desk, person);
        if (drawn is not null) desk.Db.RecordFiles.Add(drawn);
        desk.Db.RecordSignatures.Add(new RecordSignature
        {
            Id = desk.Ids.Next<RecordSignature>(),
            Kind = RecordKind.Inspection,
            Record = inspection,
            Role = request.Role,
            Name = request.Role == SignerRole.UnitRepresentative ? request.Name!.Trim() : officer!.Name,
            Position = request.Role == SignerRole.UnitRepresentative ? Given(request.Position) : officer!.Certificate,
            Organisation = request.Role == SignerRole.UnitRepresentative ? found.Unit : officer!.Agency,
            Reason = Given(request.Reason),
            Ink = drawn?.Id,
            ContentHash = hash,
            At = desk.Now,
            By = person.UserId,
        });
        return await desk.KeepAsync(found, number, InspectionAct.Sign, null, person, stop)
            ? TypedResults.Ok(await reader.ReadAsync(found, person, stop)) : InspectionAnswers.NotNow();
    }

    private static Dictionary<string, string[]> FaultsOf(SignatureRequest request, bool isOfficer, byte[]? ink)
    {
        Dictionary<string, string[]> faults = [];
        bool isForUnit = request.Role == SignerRole.UnitRepresentative;
        bool isKnown = isOfficer ? request.Role is SignerRole.Officer or SignerRole.UnitRepresentative
            or SignerRole.Witness : isForUnit;
        if (!isKnown) faults["role"] = [Tongue.Say("不能以这个身份签名", "You do not sign as this")];
        if (isForUnit && (request.Name?.Trim().Length ?? 0) < 2)
            faults["name"] = [Tongue.Say("请填写签名人姓名", "Give the signer's name")];
        if (isForUnit && (request.Position?.Trim().Length ?? 0) < 2)
            faults["position"] = [Tongue.Say("请填写签名人职务", "Give the signer's position")];
        if (!string.IsNullOrEmpty(request.Ink) && ink is null)
            faults["ink"] = [Tongue.Say("手写签名不是 PNG 图片", "The drawn signature is no PNG picture")];
        if (Given(request.Reason) is not null && !isForUnit)
            faults["reason"] = [Tongue.Say("只有被检查单位可以拒绝签名", "Only the unit may refuse to sign")];
        if (isForUnit && isOfficer && ink is null && Given(request.Reason) is null && !faults.ContainsKey("ink"))
        {
            faults["ink"] = [Tongue.Say(
                "请被检查单位代表在屏幕上签名；拒绝签名的写明理由",
                "Have the unit's representative sign on the screen, or note why it refuses")];
        }

        return faults;
    }

    private static byte[]? Ink(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.StartsWith(PngHead, StringComparison.Ordinal)) return null;
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text[PngHead.Length..], bytes, out int length)
            && bytes.AsSpan(0, length).StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
            ? bytes[..length] : null;
    }

    private static RecordFile File(
        Inspection inspection, byte[] ink, InspectionDesk desk, CurrentPerson person) => new()
    {
        Id = desk.Ids.Next<RecordFile>(),
        Kind = RecordKind.Inspection,
        Record = inspection.Id.Value,
        FileName = "signature.png",
        ContentType = "image/png",
        Hash = SHA256.HashData(ink),
        Content = ink,
        Organisation = person.Organisation,
        AddedAt = desk.Now,
        AddedBy = person.UserId,
    };
}

/// <summary>A signature under what lies before the signer.</summary>
public sealed record SignatureRequest
{
    public required SignerRole Role { get; init; }

    /// <summary>Of the unit's representative.</summary>
    [Text(100)]
    public string? Name { get; init; }

    [Text(100)]
    public string? Position { get; init; }

    /// <summary>拒绝签名的理由.</summary>
    [Text(500)]
    public string? Reason { get; init; }

    /// <summary>The drawn signature: a PNG as a data address.</summary>
    [Text(400_000)]
    public string? Ink { get; init; }
}
