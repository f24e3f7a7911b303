using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>培训计划: an association plans a course with its test, and closes it when it is over.</summary>
public static class PlanCourse
{
    private const int RoomCodes = 1_000_000;

    public static async Task<Results<Created<CourseRow>, ValidationProblem, ProblemHttpResult>> Handle(
        CourseRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Dictionary<string, string[]> faults = FaultsOf(request, ChinaTime.DayOf(now));
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        string title = request.Title.Trim();
        if (await db.Courses.AnyAsync(c => c.Association == person.Organisation && c.Day == request.Day
            && c.Title == title, cancellationToken))
            return Refusals.Taken("title");
        Id<Course> id = ids.Next<Course>();
        Course course = new()
        {
            Id = id,
            Association = person.Organisation,
            Title = title,
            Day = request.Day,
            Place = request.Place.Trim(),
            Seats = request.Seats,
            ForWhom = request.ForWhom.Trim(),
            PassPercent = request.PassPercent,
            RoomCode = RandomNumberGenerator.GetInt32(RoomCodes).ToString("D6", CultureInfo.InvariantCulture),
            PlannedAt = now,
            PlannedBy = person.UserId,
            Questions = [.. request.Questions.Select((q, i) => new CourseQuestion
            {
                Course = id,
                Number = i + 1,
                Text = q.Text.Trim(),
                Options = string.Join('\n', q.Options.Select(o => o.Trim())),
                Right = q.Right,
            })],
        };
        db.Courses.Add(course);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created((string?)null, CourseRow.Of(course, default));
    }

    public static async Task<Results<NoContent, NotFound>> Close(
        long course, TraceabilityDb db, CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken)
    {
        Id<Course> id = new(course);
        if (await Visibility.Courses(db, person).AsTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            is not { } found)
            return TypedResults.NotFound();
        if (found.TryClose(ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime)))
            await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static Dictionary<string, string[]> FaultsOf(CourseRequest request, DateOnly today)
    {
        Dictionary<string, string[]> faults = [];
        if (request.Day < today) faults["day"] = [Tongue.Say("培训日期不能早于今天", "The day lies in the past")];
        if (request.Seats is < 1 or > Course.SeatsMost)
            faults["seats"] = [Tongue.Say($"名额为1至{Course.SeatsMost}", $"1 to {Course.SeatsMost} seats")];
        if (request.PassPercent is < 1 or > 100)
            faults["passPercent"] = [Tongue.Say("合格线为1至100（%）", "The pass mark is 1 to 100 percent")];
        if (request.Questions.Count is < 1 or > Course.QuestionsMost)
            faults["questions"] = [Tongue.Say($"考题为1至{Course.QuestionsMost}道",
                $"1 to {Course.QuestionsMost} questions")];
        for (int i = 0; i < request.Questions.Count; i++)
        {
            QuestionRequest q = request.Questions[i];
            if (q.Options.Count is < CourseQuestion.OptionsLeast or > CourseQuestion.OptionsMost
                || q.Options.Any(o => o.Contains('\n', StringComparison.Ordinal)))
                faults[$"questions[{i}].options"] = [Tongue.Say("每题2至4个选项，每个选项一行", "2 to 4 options, each in one line")];
            else if (q.Right < 1 || q.Right > q.Options.Count)
                faults[$"questions[{i}].right"] = [Tongue.Say("正确选项的序号不在选项之内", "The right option is none of them")];
        }

        return faults;
    }
}

/// <summary>The course.</summary>
public sealed record CourseRequest
{
    [Text(100, MinimumLength = 2)]
    public required string Title { get; init; }

    [Day]
    public required DateOnly Day { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Place { get; init; }

    public required int Seats { get; init; }

    /// <summary>培训对象.</summary>
    [Text(200, MinimumLength = 2)]
    public required string ForWhom { get; init; }

    /// <summary>合格线, percent of right answers.</summary>
    public required int PassPercent { get; init; }

    [AtMost(Course.QuestionsMost)]
    public required IReadOnlyList<QuestionRequest> Questions { get; init; }
}

/// <summary>A question with its options.</summary>
public sealed record QuestionRequest
{
    [Text(300, MinimumLength = 2)]
    public required string Text { get; init; }

    [AtMost(CourseQuestion.OptionsMost, Longest = 200)]
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>The right one, from 1.</summary>
    public required int Right { get; init; }
}
