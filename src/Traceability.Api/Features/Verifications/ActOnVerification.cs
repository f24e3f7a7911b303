using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>改期、到场、重新填写、取消: each with who, when and why.</summary>
public static class ActOnVerification
{
    public static async Task<IResult> Handle(
        long number, VerificationActRequest request, VerificationOffice office, VerificationReading reading,
        CurrentPerson person, CancellationToken stop)
    {
        if (request.Act is not (VerificationAct.Move or VerificationAct.Begin or VerificationAct.Reopen
            or VerificationAct.Cancel))
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (VerificationLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "请写明理由", "Say why");
        if (request.Act == VerificationAct.Move && (request.Day is not { } day || day < office.Today))
            return Refusals.Wrong("day", "改期须写明今天或以后的日期", "Moved to today or a later day");
        (Verification? found, IResult? refused) =
            await VerificationDoor.OpenAsync(number, request.Act, reading, person, stop);
        if (found is null) return refused!;
        if (request.Act == VerificationAct.Cancel && found.Follows is not null)
        {
            return Refusals.Wrong(
                "act", "整改复查不能取消，请改期", "A look at what was to be put right is moved, not cancelled");
        }

        bool done = await office.DoAsync(
            found, request.Act,
            v => request.Act == VerificationAct.Begin ? v.BeginOn(office.Today)
                : request.Act == VerificationAct.Move ? v.MoveTo(request.Day!.Value) : v.Do(request.Act),
            request.Reason, person, stop);
        return done ? TypedResults.Ok(await reading.DetailAsync(found, person, stop)) : VerificationDoor.NotNow();
    }
}

/// <summary>A step of a verification's life.</summary>
public sealed record VerificationActRequest
{
    public required VerificationAct Act { get; init; }

    /// <summary>The new day, of a move.</summary>
    [Day]
    public DateOnly? Day { get; init; }

    [Text(500)]
    public string? Reason { get; init; }
}
