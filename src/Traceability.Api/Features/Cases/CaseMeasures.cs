using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Cases;

/// <summary>处理处罚: one officer proposes, another decides; then it counts against the unit.</summary>
public static class CaseMeasures
{
    private const int FenInYuan = 100;

    /// <summary>A thousand million yuan: no fine of these laws comes near it.</summary>
    private const decimal YuanMost = 1_000_000_000m;

    public static async Task<Results<Created<CaseReceipt>, Ok<CaseReceipt>, NotFound, ValidationProblem,
        ProblemHttpResult>> Propose(
        long number, MeasureRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        string requestId = request.RequestId.Trim();
        CaseMeasure? known = await db.CaseMeasures.AsNoTracking().FirstOrDefaultAsync(
            m => m.Case == seat.Case.Id && m.RequestId == requestId, cancellationToken);
        if (known is not null)
        {
            long? fine = request.Kind == MeasureKind.Fine ? FenOf(request.AmountYuan) : null;
            return (known.Kind, known.Facts, known.Article, known.AmountFen)
                    == (request.Kind, request.Facts.Trim(), request.Article.Trim(), fine)
                && await IsAgainstAsync(known, request, db, cancellationToken)
                ? TypedResults.Ok(Receipt(seat.Case, known)) : Refusals.Conflict(isOtherBody: true);
        }

        if (CaseDesk.Refuse(seat, CaseAct.ProposeMeasure) is { } refused) return refused;
        Organisation? unit = string.IsNullOrWhiteSpace(request.Organisation) ? null
            : await db.Organisations.AsNoTracking().FirstOrDefaultAsync(
                o => o.Code == request.Organisation && o.Agency == null, cancellationToken);
        long? fen = FenOf(request.AmountYuan);
        Dictionary<string, string[]> faults = FaultsOf(request, unit, fen);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        CaseMeasure measure = new()
        {
            Id = ids.Next<CaseMeasure>(),
            Case = seat.Case.Id,
            RequestId = requestId,
            Unit = unit?.Id,
            Person = unit is null ? request.Person!.Trim() : null,
            Kind = request.Kind,
            AmountFen = request.Kind == MeasureKind.Fine ? fen : null,
            Rule = string.IsNullOrWhiteSpace(request.Rule) ? null : request.Rule.Trim(),
            Article = request.Article.Trim(),
            Facts = request.Facts.Trim(),
            ProposedAt = desk.Now,
            ProposedBy = person.UserId,
        };
        db.CaseMeasures.Add(measure);
        string kind = Tongue.Recorded(() => $"{CaseWords.Of(measure.Kind)} {Yuan(measure.AmountFen)}").Trim();
        string text = $"{unit?.Name ?? measure.Person}：{kind}，{measure.Article}";
        return await desk.ActAsync(
            seat, CaseAct.ProposeMeasure, text, measure.Id.Value, person, cancellationToken) is { } clash
            ? clash : TypedResults.Created($"/api/cases/{number}", Receipt(seat.Case, measure));
    }

    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Act(
        long number, long measure, MeasureActRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        Id<CaseMeasure> id = new(measure);
        CaseMeasure? found = await db.CaseMeasures.FirstOrDefaultAsync(
            m => m.Id == id && m.Case == seat.Case.Id, cancellationToken);
        if (found is null) return TypedResults.NotFound();
        if (request.Act is not (CaseAct.DecideMeasure or CaseAct.ExecuteMeasure or CaseAct.DropMeasure))
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (CaseDesk.Refuse(seat, request.Act) is { } refused) return refused;
        if (request.Act == CaseAct.DecideMeasure && found.ProposedBy == person.UserId)
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    "处罚决定由本机关负责人审查后作出（《行政处罚法》第五十七条）；提出人不登记决定：请由另一名办案人员登记决定和文号"
                    + "（本系统要求）",
                    "The head of the authority decides (Administrative Penalty Law, art. 57); who proposed does not "
                    + "enter the decision: another officer of the case enters it and its number (rule of this system)"),
                statusCode: StatusCodes.Status403Forbidden);
        }

        if (request.Day > desk.Today) return Refusals.Wrong("day", "日期不能晚于今天", "Not in the future");
        if (request.Act == CaseAct.DropMeasure && string.IsNullOrWhiteSpace(request.Text))
            return Refusals.Wrong("text", "请写明撤回的理由", "Say why it is dropped");
        if (request.Act == CaseAct.DecideMeasure && string.IsNullOrWhiteSpace(request.Text))
            return Refusals.Wrong("text", "请填写决定书文号", "Give the number of the decision");
        DateOnly day = request.Day ?? desk.Today;
        if (request.Act == CaseAct.DecideMeasure && found.IsPenalty)
        {
            if (NotHeard(request, day) is { } unheard) return unheard;
            found.Hear(request.NotifiedOn!.Value, request.Heard!.Trim());
        }

        bool done = request.Act == CaseAct.DecideMeasure ? found.Decide(person.UserId, day, request.Text!.Trim())
            : request.Act == CaseAct.ExecuteMeasure ? found.Execute(day) : found.Drop();
        if (!done)
        {
            db.ChangeTracker.Clear();
            return TypedResults.Problem(
                title: Tongue.Say(
                    "这项处理现在不能这样办理（执行日不能早于决定日）", "Not possible now (it is not executed before it is decided)"),
                statusCode: StatusCodes.Status409Conflict);
        }

        string text = $"{Tongue.Recorded(() => CaseWords.Of(found.Kind))} {request.Text} {day:yyyy-MM-dd}";
        return await desk.ActAsync(seat, request.Act, text, measure, person, cancellationToken) is { } clash
            ? clash : TypedResults.Ok(Receipt(seat.Case, found));
    }

    /// <summary>Nobody is punished unheard: 《行政处罚法》第四十四条、第四十五条、第六十二条、第六十三条.</summary>
    private static ValidationProblem? NotHeard(MeasureActRequest request, DateOnly day)
    {
        if (request.NotifiedOn is null || request.NotifiedOn > day)
        {
            return Refusals.Wrong(
                "notifiedOn",
                "处罚前须告知当事人事实、理由、依据和陈述申辩、要求听证的权利（《行政处罚法》第四十四条、第六十三条）：请填写告知日期，不晚于决定日",
                "Before a penalty the party is told facts, reasons, grounds and its rights to be heard (Administrative "
                + "Penalty Law, art. 44, 63): give the day of that notice, not after the decision");
        }

        return string.IsNullOrWhiteSpace(request.Heard)
            ? Refusals.Wrong(
                "heard",
                "未听取陈述申辩的，不得作出处罚决定（《行政处罚法》第四十五条、第六十二条）：请写明陈述申辩、听证的情况，或者当事人放弃",
                "No penalty without hearing the party (Administrative Penalty Law, art. 45, 62): say what it said, "
                + "what came of a hearing, or that it waived both")
            : null;
    }

    internal static string Yuan(long? fen) => fen is { } amount
        ? string.Create(CultureInfo.InvariantCulture, $"{amount / (decimal)FenInYuan:#,0.00} ")
            + Tongue.Say("元", "yuan") : "";

    private static long? FenOf(string? yuan) =>
        decimal.TryParse(yuan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount)
        && amount is > 0 and <= YuanMost && decimal.Truncate(amount * FenInYuan) == amount * FenInYuan
            ? (long)(amount * FenInYuan) : null;

    private static async Task<bool> IsAgainstAsync(
        CaseMeasure known, MeasureRequest request, TraceabilityDb db, CancellationToken stop) =>
        known.Unit is { } unit
            ? await db.Organisations.AnyAsync(o => o.Id == unit && o.Code == request.Organisation, stop)
            : string.IsNullOrWhiteSpace(request.Organisation) && known.Person == request.Person?.Trim();

    private static Dictionary<string, string[]> FaultsOf(MeasureRequest r, Organisation? unit, long? fen)
    {
        Dictionary<string, string[]> faults = [];
        bool namesUnit = !string.IsNullOrWhiteSpace(r.Organisation), namesPerson = !string.IsNullOrWhiteSpace(r.Person);
        if (namesUnit == namesPerson)
        {
            faults["organisation"] = [Tongue.Say(
                "填写被处理的单位，或者被处理的个人，二者填一", "Name the unit or the person, one of both")];
        }
        else if (namesUnit && unit is null)
        {
            faults["organisation"] = [Tongue.Say("没有这个单位：请核对统一社会信用代码", "No such unit: check its code")];
        }

        if (r.Kind == MeasureKind.Fine && fen is null)
            faults["amountYuan"] = [Tongue.Say("罚款须写明金额（元，最多两位小数）", "Give the fine in yuan, two decimals at most")];
        if (r.Kind == MeasureKind.Fine && fen is { } amount
            && FineRange.Of(r.Rule?.Trim(), namesPerson) is { } range && !range.Holds(amount))
            faults["amountYuan"] = [OutOfRange(range)];
        if (r.Kind != MeasureKind.Fine && !string.IsNullOrWhiteSpace(r.AmountYuan))
            faults["amountYuan"] = [Tongue.Say("只有罚款填写金额", "Only a fine has an amount")];
        if (!string.IsNullOrWhiteSpace(r.Rule) && RuleRegister.All.All(e => e.Id != r.Rule.Trim()))
            faults["rule"] = [Tongue.Say("规则总表中没有这一条", "Not in the register of rules")];
        return faults;
    }

    private static string OutOfRange(FineRange range)
    {
        (string least, string most) = (Yuan(range.Least), Yuan(range.Most));
        return (range.Least, range.Most) switch
        {
            (_, null) => Tongue.Say(
                $"按{range.ArticleZh}（{range.Rule}），罚款不少于 {least}：请核对金额或依据",
                $"Under {range.ArticleEn} ({range.Rule}) a fine is {least} at least: check amount or article"),
            (null, _) => Tongue.Say(
                $"按{range.ArticleZh}（{range.Rule}），罚款不超过 {most}：请核对金额或依据",
                $"Under {range.ArticleEn} ({range.Rule}) a fine is {most} at most: check amount or article"),
            _ => Tongue.Say(
                $"按{range.ArticleZh}（{range.Rule}），罚款为 {least} 至 {most}：请核对金额或依据",
                $"Under {range.ArticleEn} ({range.Rule}) a fine is {least} to {most}: check amount or article"),
        };
    }

    private static CaseReceipt Receipt(Case c, CaseMeasure m) => new(c.Id.Value, c.Number, c.Events, m.Id.Value);
}
