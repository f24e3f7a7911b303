using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>
/// 任职、离任 of one's own people: from which day to which, so that who was responsible on a day is known later.
/// </summary>
public static class KeepTerm
{
    public static async Task<Results<NoContent, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        string code, TermRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Person? found = await db.People.AsNoTracking().FirstOrDefaultAsync(
            p => p.Code == code && p.Organisation == person.Organisation, cancellationToken);
        if (found is null) return TypedResults.NotFound();
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (request.From > ChinaTime.DayOf(now)) return Refusals.Wrong("from", "任职日不能晚于今天", "Not in the future");
        if (request.Until < request.From) return Refusals.Wrong("until", "离任日不能早于任职日", "Not before the first day");
        PostTerm? term = await db.PostTerms.FirstOrDefaultAsync(t => t.Person == found.Id, cancellationToken);
        if (term is not null && term.From != request.From) return Refusals.Taken("from");
        if (term is null)
        {
            term = new PostTerm { Person = found.Id, From = request.From, At = now, By = person.UserId };
            db.PostTerms.Add(term);
        }

        if (request.Until is { } until && term.Until != until && !term.End(until)) return Refusals.Taken("until");
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>From which day to which somebody holds the post.</summary>
public sealed record TermRequest
{
    [Day]
    public required DateOnly From { get; init; }

    /// <summary>Last day; while it lasts, not given.</summary>
    [Day]
    public DateOnly? Until { get; init; }
}
