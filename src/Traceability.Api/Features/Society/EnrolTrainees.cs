using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>报名: a member sends people of its own. Who is in it already stays in it once.</summary>
public static class EnrolTrainees
{
    public const int PeopleMost = 100;

    public static async Task<Results<Ok<CourseAnswer>, NotFound, ValidationProblem, ProblemHttpResult>> Handle(
        long course, EnrolmentRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        Id<Course> id = new(course);
        if (!person.IsEnterprise || await Visibility.Courses(db, person).AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        // Of two members that ask for the last seat the second waits here, and counts the first.
        await using var whole = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Courses.Where(c => c.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Seats, c => c.Seats), cancellationToken);
        List<string> codes = [.. request.People.Distinct()];
        List<Person> people = await db.People.AsNoTracking()
            .Where(p => p.Organisation == person.Organisation && codes.Contains(p.Code)).ToListAsync(cancellationToken);
        List<Trainee> all = await db.Trainees.AsNoTracking().Where(t => t.Course == id).ToListAsync(cancellationToken);
        List<Person> added = people.FindAll(p => !all.Exists(t => t.Person == p.Id));
        if (FaultOf(found, codes, people, all.Count + added.Count) is { } fault)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["people"] = [fault] });
        }

        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        db.Trainees.AddRange(added.Select(p => new Trainee
        {
            Id = ids.Next<Trainee>(),
            Course = id,
            Organisation = person.Organisation,
            Person = p.Id,
            EnrolledAt = now,
            EnrolledBy = person.UserId,
        }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await whole.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Conflict(isOtherBody: false);
        }

        return (await ListCourses.Show(course, db, person, cancellationToken)).Result is Ok<CourseAnswer> answer
            ? answer : TypedResults.NotFound();
    }

    private static string? FaultOf(Course course, List<string> codes, List<Person> people, int seats)
    {
        if (codes.Count == 0) return Tongue.Say("请选择至少一人", "Choose at least one person");
        if (codes.Find(c => people.TrueForAll(p => p.Code != c)) is not null)
            return Tongue.Say("名单中有人不在本单位的人员登记中", "Somebody of the list is not in your unit's register of people");
        if (!course.IsOpen) return Tongue.Say("培训已结束，不能再报名", "The course is over");
        return seats > course.Seats
            ? Tongue.Say($"名额不足：共 {course.Seats} 个", $"Too few seats: {course.Seats} in all") : null;
    }
}

/// <summary>Who is sent.</summary>
public sealed record EnrolmentRequest
{
    /// <summary>人员编码 of the own register.</summary>
    [AtMost(EnrolTrainees.PeopleMost)]
    public required IReadOnlyList<string> People { get; init; }
}
