using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Cases;

/// <summary>案件材料、现场照片, kept under their hash; every look at one is written down.</summary>
public static class CaseFiles
{
    public static async Task<Results<Created<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Add(
        long number, long? part, IFormFile file, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (CaseDesk.Refuse(seat, CaseAct.AddFile) is { } refused) return refused;
        if (part is { } of && !await IsPartAsync(seat.Case.Id, of, db, cancellationToken))
            return TypedResults.NotFound();
        // What is attached to a letter leaves the case with it.
        if (part is { } letter && await IsLetterAsync(seat.Case.Id, letter, db, cancellationToken)
            && CaseDesk.Refuse(seat, CaseAct.AskAgency) is { } mayNot)
            return mayNot;
        (RecordFile? added, Dictionary<string, string[]> faults) = await RecordFiles.AddAsync(
            new RecordUpload(RecordKind.Case, number, part, file), db, person, ids, clock, cancellationToken);
        if (added is null) return TypedResults.ValidationProblem(faults);
        if (await RecordFiles.AgainAsync(db, added, cancellationToken) is { } known)
            return Kept(number, seat.Case, known);
        string text = $"{added.FileName} SHA-256 {Convert.ToHexStringLower(added.Hash)}";
        return await desk.ActAsync(seat, CaseAct.AddFile, text, part, person, cancellationToken) is { } clash
            ? clash : Kept(number, seat.Case, added);
    }

    private static Created<CaseReceipt> Kept(long number, Case found, RecordFile file) => TypedResults.Created(
        AddressOf(number, file.Id.Value), new CaseReceipt(number, found.Number, found.Events, file.Id.Value));

    public static async Task<Results<FileContentHttpResult, NotFound>> Show(
        long number, long file, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Id<RecordFile> id = new(file);
        RecordFile? found = await db.RecordFiles.AsNoTracking().FirstOrDefaultAsync(
            f => f.Id == id && f.Kind == RecordKind.Case && f.Record == number, cancellationToken);
        if (found is null
            || await desk.LookAsync(number, LookWay.File, found.FileName, person, cancellationToken) is null)
            return TypedResults.NotFound();
        return Of(found);
    }

    internal static FileContentHttpResult Of(RecordFile file) => TypedResults.File(
        file.Content, file.ContentType,
        file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? null : file.FileName);

    internal static string AddressOf(long number, long file) => $"/api/cases/{number}/files/{file}";

    /// <summary>The files of the case, each with the door that writes the look down.</summary>
    internal static async Task<IReadOnlyList<RecordFileRow>> ListAsync(
        TraceabilityDb db, long number, CancellationToken stop) =>
        [
            .. (await RecordFiles.ListAsync(db, RecordKind.Case, number, stop))
                .Select(f => f with { Address = AddressOf(number, f.Id) }),
        ];

    private static Task<bool> IsLetterAsync(Id<Case> number, long part, TraceabilityDb db, CancellationToken stop)
    {
        Id<AgencyRequest> request = new(part);
        return db.AgencyRequests.AnyAsync(r => r.Id == request && r.Case == number
            && (r.State == RequestState.Sent || r.State == RequestState.Received), stop);
    }

    private static async Task<bool> IsPartAsync(
        Id<Case> number, long part, TraceabilityDb db, CancellationToken stop)
    {
        Id<SeizedItem> item = new(part);
        Id<CaseMeasure> measure = new(part);
        return await db.SeizedItems.AnyAsync(i => i.Id == item && i.Case == number, stop)
            || await IsLetterAsync(number, part, db, stop)
            || await db.CaseMeasures.AnyAsync(m => m.Id == measure && m.Case == number, stop);
    }
}
