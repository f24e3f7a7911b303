using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 协查函, the side that is asked: the letter and its attachments, an answer with files. Nothing of the case.
/// </summary>
public static class AgencyRequests
{
    public static async Task<Ok<Page<AgencyRequestRow>>> List(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CaseDesk desk,
        CancellationToken cancellationToken)
    {
        IQueryable<AgencyRequest> found = Visibility.RequestsTo(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<AgencyRequest> last = new(after);
            found = found.Where(r => r.Id < last);
        }

        List<AgencyRequest> rows = await found.OrderByDescending(r => r.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        IReadOnlyList<AgencyRequestRow> shown = await RowsAsync(rows, desk.Today, db, cancellationToken);
        return TypedResults.Ok(Page<AgencyRequestRow>.Of([.. shown], page.Size, r => r.Id));
    }

    public static async Task<Results<Ok<AgencyRequestDetail>, NotFound>> Show(
        long request, TraceabilityDb db, CurrentPerson person, CaseDesk desk, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, db, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        AgencyRequestRow row = (await RowsAsync([found], desk.Today, db, cancellationToken))[0];
        IReadOnlyList<RecordFileRow> files = await FilesAsync(found, db, cancellationToken);
        List<RequestEvent> events = await db.RequestEvents.AsNoTracking().Where(e => e.Request == found.Id)
            .OrderBy(e => e.Number).ToListAsync(cancellationToken);
        return TypedResults.Ok(new AgencyRequestDetail(
            row, [.. files.Select(f => f with { Address = $"/api/agency-requests/{request}/files/{f.Id}" })],
            [.. events.Select(e => new AgencyRequestStep(e.Number, e.Act, e.Text, e.At))]));
    }

    public static async Task<Results<Ok<AgencyRequestRow>, NotFound, ProblemHttpResult>> Receive(
        long request, TraceabilityDb db, CurrentPerson person, CaseDesk desk, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, db, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        return found.State == RequestState.Received
            ? TypedResults.Ok((await RowsAsync([found], desk.Today, db, cancellationToken))[0])
            : await DoAsync(
                found, RequestAct.Receive, r => r.Do(RequestAct.Receive), null, db, person, desk, cancellationToken);
    }

    public static async Task<Results<Ok<AgencyRequestRow>, NotFound, ProblemHttpResult>> Answer(
        long request, AgencyAnswerRequest body, TraceabilityDb db, CurrentPerson person, CaseDesk desk,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(request, db, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        string answer = body.Answer.Trim();
        if (found.State == RequestState.Answered && found.Answer == answer)
            return TypedResults.Ok((await RowsAsync([found], desk.Today, db, cancellationToken))[0]);
        return await DoAsync(
            found, RequestAct.Answer, r => r.Reply(answer), answer, db, person, desk, cancellationToken);
    }

    public static async Task<Results<Created<AgencyRequestRow>, NotFound, ValidationProblem,
        ProblemHttpResult>> AddFile(
        long request, IFormFile file, TraceabilityDb db, CurrentPerson person, CaseDesk desk, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, db, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        (RecordFile? added, Dictionary<string, string[]> faults) = await RecordFiles.AddAsync(
            new RecordUpload(RecordKind.Case, found.Case.Value, request, file), db, person, ids, clock,
            cancellationToken);
        if (added is null) return TypedResults.ValidationProblem(faults);
        if (await RecordFiles.AgainAsync(db, added, cancellationToken) is { } known)
        {
            return TypedResults.Created(
                FileAddress(request, known), (await RowsAsync([found], desk.Today, db, cancellationToken))[0]);
        }

        var done = await DoAsync(
            found, RequestAct.AddFile, r => r.Do(RequestAct.AddFile), added.FileName, db, person, desk,
            cancellationToken);
        return done.Result switch
        {
            Ok<AgencyRequestRow> ok => TypedResults.Created(FileAddress(request, added), ok.Value),
            ProblemHttpResult problem => problem,
            _ => TypedResults.NotFound(),
        };
    }

    private static string FileAddress(long request, RecordFile file) =>
        $"/api/agency-requests/{request}/files/{file.Id}";

    public static async Task<Results<FileContentHttpResult, NotFound>> ShowFile(
        long request, long file, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await FindAsync(request, db, person, cancellationToken) is not { } found) return TypedResults.NotFound();
        Id<RecordFile> id = new(file);
        RecordFile? kept = await db.RecordFiles.AsNoTracking().FirstOrDefaultAsync(
            f => f.Id == id && f.Kind == RecordKind.Case && f.Record == found.Case.Value && f.Part == request,
            cancellationToken);
        return kept is null ? TypedResults.NotFound() : CaseFiles.Of(kept);
    }

    private static Task<AgencyRequest?> FindAsync(
        long request, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        Id<AgencyRequest> id = new(request);
        return Visibility.RequestsTo(db, person).FirstOrDefaultAsync(r => r.Id == id, stop);
    }

    internal static async Task<IReadOnlyList<RecordFileRow>> FilesAsync(
        AgencyRequest request, TraceabilityDb db, CancellationToken stop) =>
        [
            .. (await RecordFiles.ListAsync(db, RecordKind.Case, request.Case.Value, stop))
                .Where(f => f.Part == request.Id.Value),
        ];

    private static async Task<Results<Ok<AgencyRequestRow>, NotFound, ProblemHttpResult>> DoAsync(
        AgencyRequest found, RequestAct act, Func<AgencyRequest, int?> does, string? text, TraceabilityDb db,
        CurrentPerson person, CaseDesk desk, CancellationToken stop)
    {
        if (does(found) is not { } number)
        {
            db.ChangeTracker.Clear();
            return NotNow();
        }

        db.RequestEvents.Add(new RequestEvent
        {
            Request = found.Id, Number = number, Act = act, After = found.State, Text = text, By = person.UserId,
            At = desk.Now,
        });
        // A colleague was quicker: this one is told to look again.
        if (!await db.TrySaveAsync(stop)) return NotNow();

        return TypedResults.Ok((await RowsAsync([found], desk.Today, db, stop))[0]);
    }

    internal static async Task<IReadOnlyList<AgencyRequestRow>> RowsAsync(
        IReadOnlyList<AgencyRequest> requests, DateOnly today, TraceabilityDb db, CancellationToken stop)
    {
        Id<Domain.Parties.Organisation>[] parties =
            [.. requests.SelectMany(r => new[] { r.From, r.To }).Distinct()];
        Dictionary<Id<Domain.Parties.Organisation>, string> names = await db.Organisations.AsNoTracking()
            .Where(o => parties.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        return
        [
            .. requests.Select(r => new AgencyRequestRow(
                r.Id.Value, r.Number, names[r.From], names[r.To], r.What, r.LegalGround, r.DueOn,
                r.IsOpen && today > r.DueOn, r.State, r.SentAt, r.Answer)),
        ];
    }

    private static ProblemHttpResult NotNow() => TypedResults.Problem(
        title: Tongue.Say("协查函已答复或已撤回，请刷新后查看", "It is answered or withdrawn: look again"),
        statusCode: StatusCodes.Status409Conflict);
}

/// <summary>A request between agencies, as both sides see it.</summary>
public sealed record AgencyRequestRow(
    long Id, string Number, string From, string To, string What, string LegalGround, DateOnly DueOn, bool IsOverdue,
    RequestState State, DateTime SentAt, string? Answer);

/// <summary>One request whole.</summary>
public sealed record AgencyRequestDetail(
    AgencyRequestRow Request, IReadOnlyList<RecordFileRow> Files, IReadOnlyList<AgencyRequestStep> Events);

/// <summary>What was done to it.</summary>
public sealed record AgencyRequestStep(int Number, RequestAct Act, string? Text, DateTime At);

/// <summary>The answer.</summary>
public sealed record AgencyAnswerRequest
{
    [Text(4000, MinimumLength = 2)]
    public required string Answer { get; init; }
}
