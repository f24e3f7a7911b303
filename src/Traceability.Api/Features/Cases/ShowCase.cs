using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Cases;

/// <summary>One case whole, and who looked into it. Both are looks themselves.</summary>
public static class ShowCase
{
    private static readonly CaseAct[] Steps =
        [CaseAct.Note, CaseAct.ProposeClosing, CaseAct.ReturnClosing, CaseAct.Close, CaseAct.Reopen];

    public static async Task<Results<Ok<CaseDetail>, NotFound>> Handle(
        long number, CaseDesk desk, CaseRecordReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.LookAsync(number, LookWay.Api, "case", person, cancellationToken) is { } seat
            ? TypedResults.Ok(await ReadAsync(seat, reader, db, cancellationToken)) : TypedResults.NotFound();

    public static async Task<Results<Ok<Page<CaseLookRow>>, NotFound>> Looks(
        long number, [AsParameters] PageQuery page, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        await desk.LookAsync(number, LookWay.Api, "looks", person, cancellationToken) is { } seat
            ? TypedResults.Ok(await ReadLooksAsync(seat.Case, page, db, cancellationToken)) : TypedResults.NotFound();

    internal static async Task<CaseDetail> ReadAsync(
        CaseSeat seat, CaseRecordReader reader, TraceabilityDb db, CancellationToken stop)
    {
        Case c = seat.Case;
        CaseNames names = await CaseNames.ReadAsync(db, c, stop);
        CaseRecord record = await reader.ReadAsync(c, names, stop);
        List<CaseEvent> events = await db.CaseEvents.AsNoTracking().Where(e => e.Case == c.Id)
            .OrderBy(e => e.Number).ToListAsync(stop);
        var seals = await db.RecordSeals.AsNoTracking()
            .Where(s => s.Kind == RecordKind.Case && s.Record == c.Id.Value).OrderBy(s => s.Version)
            .Select(s => new { s.Version, s.Hash, s.At }).ToListAsync(stop);
        return new CaseDetail(
            record, c.State, c.Outcome, c.ClosedAt, seat.Role, c.Events, [.. Steps.Where(seat.MayDo)],
            [.. Hurdles(record).Select(h => Language.Tongue.Say(h.Zh, h.En))],
            [.. events.Select(e => new CaseEventRow(e.Number, e.Act, e.After, e.Part, e.Text, names.Person(e.By),
                e.At))],
            [.. seals.Select(s => new CaseSealRow(s.Version, Convert.ToHexStringLower(s.Hash), s.At))],
            await RecordSigning.ListAsync(db, RecordKind.Case, c.Id.Value, null, stop));
    }

    internal static async Task<Page<CaseLookRow>> ReadLooksAsync(
        Case c, PageQuery page, TraceabilityDb db, CancellationToken stop)
    {
        IQueryable<CaseLook> looks = db.CaseLooks.AsNoTracking().Where(l => l.Case == c.Id);
        if (page.After is { } after)
        {
            Id<CaseLook> last = new(after);
            looks = looks.Where(l => l.Id < last);
        }

        List<CaseLook> rows = await looks.OrderByDescending(l => l.Id).Take(page.Size + 1).ToListAsync(stop);
        CaseNames names = await CaseNames.ReadAsync(db, c, stop, rows);
        return Page<CaseLookRow>.Of(
            rows.ConvertAll(l => new CaseLookRow(
                l.Id.Value, l.Way, l.What, names.Person(l.By), names.Unit(l.Organisation), l.At)),
            page.Size, l => l.Id);
    }

    internal static IReadOnlyList<ClosingHurdle> Hurdles(CaseRecord record) => ClosingHurdle.Of(
        record.Requests.Count(r => r.State is RequestState.Sent or RequestState.Received),
        record.Measures.Count(m => m.State == MeasureState.Proposed),
        record.Items.Count(i => i.Handovers.Count == 0));
}

/// <summary>A case with its course, and what one may do in it now.</summary>
/// <param name="Hurdles">What still stands in the way of closing it.</param>
public sealed record CaseDetail(
    CaseRecord Record, CaseState State, CaseOutcome? Outcome, DateTime? ClosedAt, MemberRole Role, int EventCount,
    IReadOnlyList<CaseAct> Acts, IReadOnlyList<string> Hurdles, IReadOnlyList<CaseEventRow> Events,
    IReadOnlyList<CaseSealRow> Seals, IReadOnlyList<RecordSignatureRow> Signatures);

/// <summary>One act.</summary>
public sealed record CaseEventRow(
    int Number, CaseAct Act, CaseState After, long? Part, string? Text, string By, DateTime At);

/// <summary>A seal.</summary>
public sealed record CaseSealRow(int Version, string Sha256, DateTime At);

/// <summary>Who looked.</summary>
public sealed record CaseLookRow(long Id, LookWay Way, string What, string By, string Agency, DateTime At);
