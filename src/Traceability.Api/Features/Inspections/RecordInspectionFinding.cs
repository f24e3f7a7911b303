using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Rules;
using Outcome = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Traceability.Api.Features.Inspections.InspectionDetail>,
    Microsoft.AspNetCore.Http.HttpResults.NotFound,
    Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Traceability.Api.Features.Inspections;

/// <summary>登记问题: what offends which article, how grave, and by when it is put right.</summary>
public static class RecordInspectionFinding
{
    public static async Task<Outcome> Handle(
        long inspection, InspectionFindingRequest request, InspectionDesk desk, InspectionReader reader,
        InspectionSealing sealing, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        if (await desk.OfficerAsync(found, person, stop) is not { } officer) return InspectionAnswers.NotOnTeam();
        RuleEntry? rule = string.IsNullOrWhiteSpace(request.Rule) ? null
            : RuleRegister.All.FirstOrDefault(r => r.Id == request.Rule);
        Dictionary<string, string[]> faults = FaultsOf(request, rule, ChinaTime.DayOf(desk.Now));
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        string article = string.IsNullOrWhiteSpace(request.Article)
            ? rule!.SourceZh : request.Article.Trim();
        List<InspectionFinding> others = await desk.Db.InspectionFindings.AsNoTracking()
            .Where(f => f.Inspection == found.Id).ToListAsync(stop);
        if (others.Exists(f => f.State != FindingState.Withdrawn && f.Agency == officer.Agency
            && (f.Text, f.Rule, f.Article, f.Level, f.RectifyBy)
                == (request.Text, rule?.Id, article, request.Level, request.RectifyBy)))
            return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
        if (found.State == InspectionState.Sealed && !await IsShownByResultAsync(found, request, reader, stop))
        {
            return InspectionAnswers.Refused(
                "记录已封存：只能登记检验结果与标示不符的问题，其他问题请另行立项检查",
                "The record is sealed: only what a result of the laboratory contradicts is added; plan another "
                    + "inspection for the rest");
        }

        if (found.Do(InspectionAct.Find, desk.Now) is not { } number) return InspectionAnswers.NotNow();
        InspectionFinding finding = Of(request, rule, article, found, officer, others.Count + 1, desk, person);
        desk.Db.InspectionFindings.Add(finding);
        desk.Db.FindingEvents.Add(new FindingEvent
        {
            Finding = finding.Id,
            Number = 1,
            Act = FindingAct.Find,
            After = finding.State,
            DueOn = finding.RectifyBy,
            By = person.UserId,
            At = finding.At,
        });
        await using var all = await desk.Db.Database.BeginTransactionAsync(stop);
        if (!await desk.KeepAsync(found, number, InspectionAct.Find, finding.Text, person, stop))
            return InspectionAnswers.NotNow();
        if (found.State == InspectionState.Sealed) await sealing.SealAgainAsync(found, person, stop);
        if (!await desk.SaveAsync(stop)) return InspectionAnswers.NotNow();
        await all.CommitAsync(stop);
        return TypedResults.Ok(await reader.ReadAsync(found, person, stop));
    }

    private static Dictionary<string, string[]> FaultsOf(
        InspectionFindingRequest request, RuleEntry? rule, DateOnly today)
    {
        Dictionary<string, string[]> faults = [];
        if (!string.IsNullOrWhiteSpace(request.Rule) && rule is null)
            faults["rule"] = [Tongue.Say("规则总表中没有这一条", "The register has no such rule")];
        if (rule is null && string.IsNullOrWhiteSpace(request.Article) && !faults.ContainsKey("rule"))
        {
            faults["article"] = [Tongue.Say(
                "请选择规则总表中的一条，或者写明条款", "Choose a rule of the register, or name the article")];
        }

        if (request.RectifyBy < today)
            faults["rectifyBy"] = [Tongue.Say("整改期限不能早于今天", "Not before today")];
        return faults;
    }

    private static async Task<bool> IsShownByResultAsync(
        Inspection inspection, InspectionFindingRequest request, InspectionReader reader, CancellationToken stop) =>
        (await reader.SamplesAsync(inspection, stop)).Any(
            s => s.Number == request.Sample && s.Results.Any(r => r.Contradicts));

    private static InspectionFinding Of(
        InspectionFindingRequest request, RuleEntry? rule, string article, Inspection inspection, PlanOfficer officer,
        int number, InspectionDesk desk, CurrentPerson person) => new()
    {
        Id = desk.Ids.Next<InspectionFinding>(),
        Inspection = inspection.Id,
        Number = number,
        Agency = officer.Agency,
        Text = request.Text,
        Rule = rule?.Id,
        Article = article,
        Level = request.Level,
        RectifyBy = request.RectifyBy,
        By = person.UserId,
        At = desk.Now,
    };
}

/// <summary>A finding.</summary>
public sealed record InspectionFindingRequest
{
    [Text(2000, MinimumLength = 2)]
    public required string Text { get; init; }

    /// <summary>R-xxx of the rule register.</summary>
    [Text(16), Code]
    public string? Rule { get; init; }

    /// <summary>An article named freely; else the rule's own.</summary>
    [Text(300)]
    public string? Article { get; init; }

    public required AlertLevel Level { get; init; }

    [Day]
    public required DateOnly RectifyBy { get; init; }

    /// <summary>After the seal: the number of the sample whose result shows it.</summary>
    [Text(64), Code]
    public string? Sample { get; init; }
}
