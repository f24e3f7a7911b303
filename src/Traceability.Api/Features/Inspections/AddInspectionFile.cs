using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Inspections;

/// <summary>现场照片、佐证材料和检验报告: by the team while it inspects and after; by the unit as proof of what it put
/// right.</summary>
public static class AddInspectionFile
{
    public static async Task<Results<Created<string>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long inspection, IFormFile file, [FromForm] long? part, [FromForm] DateTimeOffset? takenAt,
        [FromForm] decimal? latitude, [FromForm] decimal? longitude, [FromForm] decimal? accuracy,
        InspectionDesk desk, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        bool isUnit = found.Unit == person.Organisation;
        if (!isUnit && await desk.OfficerAsync(found, person, stop) is null) return InspectionAnswers.NotOnTeam();
        bool isOpen = isUnit ? found.State == InspectionState.Sealed
            : found.State is InspectionState.OnSite or InspectionState.Sealed;
        if (!isOpen) return InspectionAnswers.NotNow();
        (RecordFile? added, Dictionary<string, string[]> faults) = await RecordFiles.AddAsync(
            new RecordUpload(
                RecordKind.Inspection, inspection, part, file,
                takenAt is { } at ? ChinaTime.ToMillisecond(at.UtcDateTime) : null, latitude, longitude, accuracy),
            desk.Db, person, desk.Ids, desk.Clock, stop);
        if (added is null) return TypedResults.ValidationProblem(faults);
        if (await RecordFiles.AgainAsync(desk.Db, added, stop) is { } known) return Kept(known);
        // On site a file is part of what will be signed: it is an act on the record like any other.
        bool isKept = found.State != InspectionState.OnSite ? await desk.SaveAsync(stop)
            : await desk.KeepAsync(
                found, found.Do(InspectionAct.Note, desk.Now)!.Value, InspectionAct.Note, added.FileName, person, stop);
        return isKept ? Kept(added) : InspectionAnswers.NotNow();
    }

    private static Created<string> Kept(RecordFile file) => TypedResults.Created(
        $"/api/records/files/{file.Id.Value}", Convert.ToHexStringLower(file.Hash));
}
