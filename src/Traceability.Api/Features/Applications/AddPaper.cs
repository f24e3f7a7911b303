using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>申请材料: the applicant adds scans while the application is a draft or to be completed.</summary>
public static class AddPaper
{
    /// <summary>Papers of one application at most.</summary>
    public const int PapersMost = 40;

    public static async Task<Results<Created<PaperAnswer>, ValidationProblem, NotFound, ProblemHttpResult>> Handle(
        string number, IFormFile file, [FromForm] string kind, TraceabilityDb db, CurrentPerson person, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        PermitApplication? application = await db.PermitApplications.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Number == number && a.Applicant == person.Organisation, cancellationToken);
        if (application is null) return TypedResults.NotFound();
        if (application.State is not (ApplicationState.Draft or ApplicationState.Incomplete))
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    $"{ApplicationWords.Of(application.State)}的申请不能再加材料",
                    $"No papers are added once it is {ApplicationWords.Of(application.State)}"),
                statusCode: StatusCodes.Status409Conflict);
        }

        if (PaperNeeds.All.All(n => n.Code != kind))
            return Refusals.Wrong("kind", "没有这种材料", "No such kind of paper");
        int there = await db.ApplicationPapers.CountAsync(p => p.Application == application.Id, cancellationToken);
        if (there >= PapersMost)
            return Refusals.Wrong(PaperFile.Field, $"一份申请最多 {PapersMost} 份材料", $"{PapersMost} papers at most");
        (PaperFile? sent, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, cancellationToken);
        if (sent is null) return TypedResults.ValidationProblem(faults);
        ApplicationPaper paper = new()
        {
            Id = ids.Next<ApplicationPaper>(),
            Application = application.Id,
            Kind = kind,
            FileName = sent.Name,
            ContentType = sent.ContentType,
            Hash = sent.Hash,
            Content = sent.Content,
            AddedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            AddedBy = person.UserId,
        };
        db.ApplicationPapers.Add(paper);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(
            $"/api/applications/{number}/papers/{paper.Id.Value}",
            new PaperAnswer(
                paper.Id.Value, paper.Kind, paper.FileName, paper.ContentType, Convert.ToHexStringLower(paper.Hash),
                paper.AddedAt));
    }

    /// <summary>The scan itself, for applicant and authority.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Show(
        string number, long paper, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<ApplicationPaper> id = new(paper);
        ApplicationPaper? found = await (
            from a in Visibility.Applications(db, person)
            where a.Number == number
            join p in db.ApplicationPapers.AsNoTracking() on a.Id equals p.Application
            where p.Id == id
            select p).FirstOrDefaultAsync(cancellationToken);
        return found is null
            ? TypedResults.NotFound() : TypedResults.File(found.Content, found.ContentType, found.FileName);
    }
}
