using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Carriers;

/// <summary>现场照片: added by who reported, seen by who may see the report.</summary>
public static class IncidentPhotos
{
    public const int PhotosMost = 20;

    public static async Task<Results<Created<PhotoReceipt>, ValidationProblem, NotFound>> Add(
        long incident, IFormFile file, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<IncidentReport> id = new(incident);
        if (!await db.IncidentReports.AnyAsync(
            i => i.Id == id && i.Organisation == person.Organisation, cancellationToken))
            return TypedResults.NotFound();
        (PaperFile? paper, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, cancellationToken);
        if (await db.IncidentPhotos.CountAsync(p => p.Incident == id, cancellationToken) >= PhotosMost)
            faults[PaperFile.Field] = [Tongue.Say($"最多 {PhotosMost} 张照片", $"At most {PhotosMost} photos")];
        if (paper is null || faults.Count > 0) return TypedResults.ValidationProblem(faults);
        IncidentPhoto photo = new()
        {
            Id = ids.Next<IncidentPhoto>(),
            Incident = id,
            FileName = paper.Name,
            ContentType = paper.ContentType,
            Hash = paper.Hash,
            Content = paper.Content,
            AddedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            AddedBy = person.UserId,
        };
        db.IncidentPhotos.Add(photo);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/incidents/photos/{photo.Id}", new PhotoReceipt(photo.Id.Value,
                Convert.ToHexStringLower(photo.Hash)));
    }

    public static async Task<Results<FileContentHttpResult, NotFound>> Show(
        long photo, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<IncidentPhoto> id = new(photo);
        IncidentPhoto? found = await db.IncidentPhotos.AsNoTracking().FirstOrDefaultAsync(
            p => p.Id == id && Visibility.Incidents(db, person).Any(i => i.Id == p.Incident), cancellationToken);
        return found is null
            ? TypedResults.NotFound()
            : TypedResults.File(found.Content, found.ContentType, found.FileName);
    }
}

/// <summary>What was kept.</summary>
public sealed record PhotoReceipt(long Photo, string Hash);
