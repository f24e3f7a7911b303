using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Records;

/// <summary>附件和现场照片 of records: kept once, under their hash, for whoever may see the record.</summary>
public static class RecordFiles
{
    /// <summary>Files of one record by one organisation at most.</summary>
    public const int FilesMost = 100;

    /// <summary>Metres: a device that is less sure knows no place.</summary>
    private const int AccuracyMost = 100_000;

    /// <summary>
    /// Reads, checks and adds a file to the context; the caller has checked that the person may act on the record, and
    /// saves. PDF, PNG or JPEG up to 5 MB.
    /// </summary>
    /// <returns>The file, or what is wrong by field.</returns>
    public static async Task<(RecordFile? File, Dictionary<string, string[]> Faults)> AddAsync(
        RecordUpload upload, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(clock);
        (PaperFile? paper, Dictionary<string, string[]> faults) =
            await PaperFile.ReadAsync(upload.File, cancellationToken);
        // Each organisation its own: none fills up what another has to add.
        if (await db.RecordFiles.CountAsync(
            f => f.Kind == upload.Kind && f.Record == upload.Record && f.Organisation == person.Organisation,
            cancellationToken) >= FilesMost)
        {
            faults[PaperFile.Field] =
                [Tongue.Say($"一份记录最多 {FilesMost} 个附件", $"A record has {FilesMost} files at most")];
        }

        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (upload.TakenAt > now)
            faults["takenAt"] = [Tongue.Say("拍摄时间不能晚于现在", "A picture is not taken in the future")];
        GeoPoint? place = PlaceOf(upload);
        if (place is null && (upload.Latitude ?? upload.Longitude) is not null)
        {
            faults["latitude"] = [Tongue.Say(
                "经纬度须同时填写：纬度 −90 至 90 度，经度 −180 至 180 度",
                "Latitude (−90 to 90 degrees) and longitude (−180 to 180) go together")];
        }

        if (paper is null || faults.Count > 0) return (null, faults);
        RecordFile file = new()
        {
            Id = ids.Next<RecordFile>(),
            Kind = upload.Kind,
            Record = upload.Record,
            Part = upload.Part,
            FileName = paper.Name,
            ContentType = paper.ContentType,
            Hash = paper.Hash,
            Content = paper.Content,
            TakenAt = upload.TakenAt,
            TakenIn = place,
            Organisation = person.Organisation,
            AddedAt = now,
            AddedBy = person.UserId,
        };
        db.RecordFiles.Add(file);
        return (file, faults);
    }

    /// <summary>
    /// The same file that the same person added to the same part before: sent again, because the answer was lost, it is
    /// one file. What was added to the context is taken back then.
    /// </summary>
    public static async Task<RecordFile?> AgainAsync(
        TraceabilityDb db, RecordFile added, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(added);
        RecordFile? known = await db.RecordFiles.AsNoTracking().FirstOrDefaultAsync(
            f => f.Kind == added.Kind && f.Record == added.Record && f.Part == added.Part && f.Hash == added.Hash
                && f.AddedBy == added.AddedBy, cancellationToken);
        if (known is not null) db.RecordFiles.Entry(added).State = EntityState.Detached;
        return known;
    }

    private static GeoPoint? PlaceOf(RecordUpload upload)
    {
        if (upload is not { Latitude: >= -90 and <= 90 and { } north, Longitude: >= -180 and <= 180 and { } east }
            || upload.Accuracy is < 0)
            return null;
        int? metres = upload.Accuracy is { } radius ? (int)decimal.Round(Math.Min(radius, AccuracyMost)) : null;
        return GeoPoint.Of(
            (int)decimal.Round(north * GeoPoint.Degree), (int)decimal.Round(east * GeoPoint.Degree), metres);
    }

    /// <summary>The files of a record without their content, oldest first.</summary>
    public static async Task<IReadOnlyList<RecordFileRow>> ListAsync(
        TraceabilityDb db, RecordKind kind, long record, CancellationToken cancellationToken)
    {
        var rows = await db.RecordFiles.AsNoTracking().Where(f => f.Kind == kind && f.Record == record)
            .OrderBy(f => f.Id)
            .Select(f => new
            {
                f.Id,
                f.Part,
                f.FileName,
                f.ContentType,
                f.Hash,
                f.TakenAt,
                f.TakenIn,
                f.AddedAt,
                Agency = db.Organisations.Where(o => o.Id == f.Organisation).Select(o => o.Name).First(),
                By = db.Users.Where(u => u.Id == f.AddedBy).Select(u => u.UserName).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(f => new RecordFileRow(
            f.Id.Value, f.Part, f.FileName, f.ContentType, Convert.ToHexStringLower(f.Hash), f.TakenAt,
            f.TakenIn?.ToString(), f.TakenIn?.Accuracy, f.AddedAt, f.Agency, f.By))];
    }

    /// <summary>The file itself; a picture is shown, everything else is a download.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Show(
        long file, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<RecordFile> id = new(file);
        RecordFile? found = await db.RecordFiles.AsNoTracking()
            .FirstOrDefaultAsync(f => f.Id == id, cancellationToken);
        if (found is null
            || !await Visibility.SeesRecordAsync(db, person, found.Kind, found.Record, cancellationToken))
            return TypedResults.NotFound();
        return TypedResults.File(
            found.Content, found.ContentType,
            found.ContentType.StartsWith("image/", StringComparison.Ordinal) ? null : found.FileName);
    }
}
