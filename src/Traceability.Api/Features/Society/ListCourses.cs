using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>培训列表, newest first. The association sees numbers, a member its people.</summary>
public static class ListCourses
{
    public static async Task<Ok<Page<CourseRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<Course> seen = Visibility.Courses(db, person).AsNoTracking().Include(c => c.Questions);
        if (page.After is { } after)
        {
            Id<Course> last = new(after);
            seen = seen.Where(c => c.Id < last);
        }

        List<Course> courses = await seen.OrderByDescending(c => c.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        List<Id<Course>> ids = courses.ConvertAll(c => c.Id);
        ILookup<Id<Course>, Trainee> people = (await db.Trainees.AsNoTracking().Where(t => ids.Contains(t.Course))
            .ToListAsync(cancellationToken)).ToLookup(t => t.Course);
        return TypedResults.Ok(Page<CourseRow>.Of(
            courses.ConvertAll(c => CourseRow.Of(c, CountOf([.. people[c.Id]], person))), page.Size, r => r.Number));
    }

    public static async Task<Results<Ok<CourseAnswer>, NotFound>> Show(
        long course, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Course> id = new(course);
        if (await Visibility.Courses(db, person).AsNoTracking().Include(c => c.Questions)
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        List<Trainee> all = await db.Trainees.AsNoTracking().Where(t => t.Course == id)
            .ToListAsync(cancellationToken);
        bool isAssociation = person.Is(Roles.Association);
        var members = await Visibility.Members(db, person).OrderBy(o => o.Id).Select(o => new { o.Id, o.Code, o.Name })
            .ToListAsync(cancellationToken);
        var own = await (
            from t in Visibility.Trainees(db, person).AsNoTracking()
            where t.Course == id
            join p in db.People on t.Person equals p.Id
            orderby t.Id
            select new { Trainee = t, p.Name, p.Code }).ToListAsync(cancellationToken);
        return TypedResults.Ok(new CourseAnswer(
            CourseRow.Of(found, CountOf(all, person)), isAssociation ? found.RoomCode : null,
            isAssociation ? [.. found.Questions.OrderBy(q => q.Number)
                .Select(q => new CourseTest(q.Text, q.Choices, q.Right))] : [],
            [.. members.Select(m => new CourseMember(
                m.Code, m.Name, all.Count(t => t.Organisation == m.Id),
                all.Count(t => t.Organisation == m.Id && t.SignedInAt is not null),
                all.Count(t => t.Organisation == m.Id && t.PassedAt is not null)))],
            [.. own.Select(t => new TraineeRow(
                t.Trainee.Id.Value, t.Code, t.Name, SocietyWords.Of(t.Trainee), t.Trainee.SignedInAt,
                t.Trainee.RightAnswers, t.Trainee.Certificate, t.Trainee.ValidUntil))]));
    }

    private static CourseCount CountOf(List<Trainee> all, CurrentPerson person)
    {
        Id<Organisation> own = person.Organisation;
        Trainee[] mine = [.. all.Where(t => !person.IsEnterprise || t.Organisation == own)];
        return new CourseCount(
            all.Count, mine.Length, mine.Count(t => t.SignedInAt is not null), mine.Count(t => t.PassedAt is not null));
    }
}

/// <summary>A course with what the asker may see of it.</summary>
/// <param name="RoomCode">签到码, for the association: shown in the room.</param>
/// <param name="Members">Numbers of each member, for the association.</param>
/// <param name="Trainees">The own people, for a member.</param>
public sealed record CourseAnswer(
    CourseRow Course, string? RoomCode, IReadOnlyList<CourseTest> Questions, IReadOnlyList<CourseMember> Members,
    IReadOnlyList<TraineeRow> Trainees);

/// <summary>A question of the test.</summary>
public sealed record CourseTest(string Text, IReadOnlyList<string> Options, int Right);

/// <summary>How many people a member has in a course.</summary>
public sealed record CourseMember(string Organisation, string Name, int Enrolled, int SignedIn, int Passed);

/// <summary>A person of one's own in a course.</summary>
public sealed record TraineeRow(
    long Number, string Code, string Name, string State, DateTime? SignedInAt, int? RightAnswers, string? Certificate,
    DateOnly? ValidUntil);
