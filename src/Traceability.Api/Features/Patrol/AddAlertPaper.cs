using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>佐证材料: scans with the answer to an alert, while it is not closed.</summary>
public static class AddAlertPaper
{
    /// <summary>Papers of one alert at most.</summary>
    public const int PapersMost = 20;

    public static async Task<Results<Created<AlertPaperRow>, ValidationProblem, NotFound, Conflict>> Handle(
        long number, IFormFile file, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        Alert? alert = await db.Alerts.AsNoTracking().FirstOrDefaultAsync(
            a => a.Id == id && a.Organisation == person.Organisation, cancellationToken);
        if (alert is null) return TypedResults.NotFound();
        if (alert.IsClosed) return TypedResults.Conflict();
        if (await db.AlertPapers.CountAsync(p => p.Alert == id, cancellationToken) >= PapersMost)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                [PaperFile.Field] =
                    [Tongue.Say($"一条预警最多 {PapersMost} 份材料", $"An alert has {PapersMost} papers at most")],
            });
        }

        (PaperFile? sent, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, cancellationToken);
        if (sent is null) return TypedResults.ValidationProblem(faults);
        AlertPaper paper = new()
        {
            Id = ids.Next<AlertPaper>(),
            Alert = id,
            Organisation = person.Organisation,
            FileName = sent.Name,
            ContentType = sent.ContentType,
            Hash = sent.Hash,
            Content = sent.Content,
            AddedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            AddedBy = person.UserId,
        };
        db.AlertPapers.Add(paper);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/alerts/{number}/papers/{paper.Id.Value}",
            new AlertPaperRow(
                paper.Id.Value, paper.FileName, paper.ContentType, Convert.ToHexStringLower(paper.Hash),
                paper.AddedAt));
    }

    /// <summary>The scan itself, for whoever may see the alert; always as a download.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Show(
        long number, long paper, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        Id<AlertPaper> key = new(paper);
        AlertPaper? found = await db.AlertPapers.AsNoTracking().FirstOrDefaultAsync(
            p => p.Id == key && p.Alert == id && Visibility.Alerts(db, person).Any(a => a.Id == p.Alert),
            cancellationToken);
        return found is null
            ? TypedResults.NotFound() : TypedResults.File(found.Content, found.ContentType, found.FileName);
    }
}

/// <summary>A paper that was given. <paramref name="Hash"/> is SHA-256, hexadecimal.</summary>
public sealed record AlertPaperRow(long Id, string FileName, string ContentType, string Hash, DateTime AddedAt);
