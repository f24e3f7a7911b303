using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 办案记录、提请结案、退回、批准结案（封存卷宗）、重新办理. Closing is proposed by one officer, who signs the record as it then is, and
/// decided by another; the dossier is sealed with it.
/// </summary>
public static class ActOnCase
{
    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long number, CaseActRequest request, CaseDesk desk, CaseRecordReader reader, CaseDossierMaker maker,
        ChainReader chains, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (request.Act is not (CaseAct.Note or CaseAct.ProposeClosing or CaseAct.ReturnClosing or CaseAct.Close
            or CaseAct.Reopen))
            return Refusals.Wrong("act", "这里不能办理这一项", "This act is not done here");
        if (CaseLife.NeedsReason(request.Act) && string.IsNullOrWhiteSpace(request.Reason))
            return Refusals.Wrong("reason", "请写明内容或理由", "Say what, or why");
        if (CaseDesk.Refuse(seat, request.Act) is { } refused) return refused;
        if (request.Seen is { } seen && seen != seat.Case.Events)
        {
            return TypedResults.Problem(
                title: Tongue.Say("案件刚有新的办理，请刷新后再办", "Somebody has just acted: look again"),
                statusCode: StatusCodes.Status409Conflict);
        }

        string? reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        Case c = seat.Case;
        ProblemHttpResult? problem;
        if (request.Act == CaseAct.ProposeClosing)
        {
            if (request.Outcome is not { } outcome)
                return Refusals.Wrong("outcome", "请选择结案方式", "Choose how the case is closed");
            CaseRecord record = await reader.ReadAsync(c, cancellationToken);
            if (ShowCase.Hurdles(record) is { Count: > 0 } hurdles)
            {
                return Refusals.Wrong("act", string.Join('；', hurdles.Select(h => h.Zh)),
                    string.Join("; ", hurdles.Select(h => h.En)));
            }

            Sign(db, c, SignerRole.Officer, maker.SignedText(record), person, ids, desk.Now);
            problem = await desk.ActAsync(
                seat, request.Act, x => x.ProposeClosing(outcome, person.UserId), $"{CaseWords.Of(outcome)}：{reason}",
                null, person, cancellationToken);
        }
        else if (request.Act == CaseAct.Close)
        {
            problem = await CloseAsync(
                seat, reason, desk, reader, maker, chains, db, person, ids, clock, cancellationToken);
        }
        else
        {
            problem = await desk.ActAsync(
                seat, request.Act, Step(request.Act), reason, null, person, cancellationToken);
        }

        return problem is not null ? problem : TypedResults.Ok(new CaseReceipt(c.Id.Value, c.Number, c.Events, null));
    }

    private static Func<Case, int?> Step(CaseAct act) =>
        act == CaseAct.ReturnClosing ? c => c.ReturnClosing()
            : act == CaseAct.Reopen ? c => c.Reopen() : c => c.Do(act);

    private static async Task<ProblemHttpResult?> CloseAsync(
        CaseSeat seat, string? reason, CaseDesk desk, CaseRecordReader reader, CaseDossierMaker maker,
        ChainReader chains, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken stop)
    {
        Case c = seat.Case;
        if (c.ProposedBy == person.UserId)
        {
            return TypedResults.Problem(
                title: NotAlone(c.Outcome),
                statusCode: StatusCodes.Status403Forbidden);
        }

        CaseRecord record = await reader.ReadAsync(c, stop);
        string text = maker.SignedText(record);
        byte[]? signed = await db.RecordSignatures.AsNoTracking()
            .Where(s => s.Kind == RecordKind.Case && s.Record == c.Id.Value && s.Role == SignerRole.Officer)
            .OrderByDescending(s => s.Id).Select(s => s.ContentHash).FirstOrDefaultAsync(stop);
        if (signed is null || !signed.AsSpan().SequenceEqual(RecordSeal.HashOf(text)))
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    "提请之后案卷有变动，与签名不符：请退回，由主办人员核对后重新提请",
                    "The record changed after it was signed: return it, to be proposed anew"),
                statusCode: StatusCodes.Status409Conflict);
        }

        IReadOnlyList<ResponsibleStep> chain = await chains.ReadAsync(record, person, stop);
        // Signed before the transaction begins: a new key may need a connection of its own.
        Sign(db, c, SignerRole.Approver, text, person, ids, desk.Now);
        await using IDbContextTransaction whole = await db.Database.BeginTransactionAsync(stop);
        if (await desk.ActAsync(seat, CaseAct.Close, x => x.Close(desk.Now), reason, null, person, stop) is { } refused)
            return refused;
        CaseDossier dossier = await maker.MakeAsync(c, record, chain, stop);
        await RecordSealing.AddAsync(RecordKind.Case, c.Id.Value, maker.Text(dossier), db, person, clock, stop);
        await db.SaveChangesAsync(stop);
        await whole.CommitAsync(stop);
        return null;
    }

    /// <summary>Why who proposed to close does not close, by how the case ends.</summary>
    private static string NotAlone(CaseOutcome? outcome) => outcome == CaseOutcome.AdministrativePenalty
        ? Tongue.Say(
            "行政处罚由机关负责人审查后作出（《行政处罚法》第五十七条），结案由另一名人员登记（本系统要求）：请由另一名办案人员批准结案",
            "The head of the agency decides on a penalty (Administrative Penalty Law, art. 57), and another person "
            + "records the closing (required by this system): have another officer of the case approve it")
        : Tongue.Say(
            "移送、撤销案件须经县级以上公安机关负责人批准（《公安机关办理刑事案件程序规定》），"
            + "结案由另一名人员登记（本系统要求）：请由另一名办案人员批准结案",
            "The head of a police authority of county level or above approves that a case is transferred or withdrawn "
            + "(Provisions on Procedures of the Police in Criminal Cases), and another person records the closing "
            + "(required by this system): have another officer of the case approve it");

    private static void Sign(
        TraceabilityDb db, Case c, SignerRole role, string text, CurrentPerson person, IdSource ids, DateTime now) =>
        db.RecordSignatures.Add(new RecordSignature
        {
            Id = ids.Next<RecordSignature>(),
            Kind = RecordKind.Case,
            Record = c.Id.Value,
            Role = role,
            Name = person.Name,
            Organisation = person.Organisation,
            ContentHash = RecordSeal.HashOf(text),
            At = now,
            By = person.UserId,
        });
}

/// <summary>A note, or a step towards the end of a case and back.</summary>
public sealed record CaseActRequest
{
    public required CaseAct Act { get; init; }

    [Text(2000)]
    public string? Reason { get; init; }

    /// <summary>How it is to be closed; when that is proposed.</summary>
    public CaseOutcome? Outcome { get; init; }

    /// <summary>How many events the asker had seen: with more, the act is refused.</summary>
    public int? Seen { get; init; }
}
