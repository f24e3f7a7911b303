using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>填写完毕，送签: with the outcome; every item is answered, and the outcome fits the answers.</summary>
public static class CloseVerification
{
    public static async Task<IResult> Handle(
        long number, VerificationCloseRequest request, VerificationOffice office, VerificationReading reading,
        CurrentPerson person, CancellationToken stop)
    {
        (Verification? found, IResult? refused) =
            await VerificationDoor.OpenAsync(number, VerificationAct.Close, reading, person, stop);
        if (found is null) return refused!;
        VerificationRecord record = await reading.RecordAsync(found, stop);
        Dictionary<string, string[]> faults = Check(request, record, found.BegunOn!.Value);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        return await office.DoAsync(
            found, VerificationAct.Close,
            v => v.CloseWith(request.Outcome, request.Findings, request.Article, request.RectifyBy), null, person, stop)
            ? TypedResults.Ok(await reading.DetailAsync(found, person, stop)) : VerificationDoor.NotNow();
    }

    private static Dictionary<string, string[]> Check(
        VerificationCloseRequest request, VerificationRecord record, DateOnly day)
    {
        Dictionary<string, string[]> faults = [];
        int[] open = [.. record.Items.Where(i => i.Mark is null).Select(i => i.Place)];
        if (open.Length > 0)
        {
            string numbers = string.Join(Tongue.Say("、", ", "), open);
            faults["items"] = [Tongue.Say($"还有 {open.Length} 项没有填写：第 {numbers} 项", $"Not answered yet: {numbers}")];
        }

        int[] wrong = [.. record.Items.Where(i => i.Mark == VerificationMark.No).Select(i => i.Place)];
        if (request.Outcome == VerificationOutcome.Verified && wrong.Length > 0)
        {
            faults["outcome"] = [Tongue.Say(
                $"第 {string.Join('、', wrong)} 项为“否”，不能作出核实的结论；请选择限期整改或者不予核实",
                $"Items {string.Join(", ", wrong)} are “no”: choose to be put right, or not verified")];
        }

        bool isClean = request.Outcome == VerificationOutcome.Verified;
        if (!isClean && string.IsNullOrWhiteSpace(request.Findings))
            faults["findings"] = [Tongue.Say("请写明发现的问题", "Say what was found")];
        if (!isClean && string.IsNullOrWhiteSpace(request.Article))
            faults["article"] = [Tongue.Say("请写明依据的条款", "Name the article")];
        if (request.Outcome == VerificationOutcome.ToRectify != request.RectifyBy is not null
            || request.RectifyBy < day)
        {
            faults["rectifyBy"] = [Tongue.Say(
                "限期整改须写明整改期限，且不早于核查日期；其他结论不填",
                "What is to be put right has its day, not before the visit; other outcomes have none")];
        }

        return faults;
    }
}

/// <summary>The outcome.</summary>
public sealed record VerificationCloseRequest
{
    public required VerificationOutcome Outcome { get; init; }

    /// <summary>发现的问题.</summary>
    [Text(2000)]
    public string? Findings { get; init; }

    /// <summary>依据: the article the findings offend.</summary>
    [Text(200)]
    public string? Article { get; init; }

    /// <summary>整改期限.</summary>
    [Day]
    public DateOnly? RectifyBy { get; init; }
}
