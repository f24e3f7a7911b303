using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Jobs;

namespace Traceability.Api.Features.Jobs;

/// <summary>立即运行、停止: the answer comes at once, the job runs behind the counter.</summary>
public static class RunJob
{
    public static Results<Accepted, NotFound, ProblemHttpResult> Handle(string job, JobDesk desk, AuditNote note)
    {
        note.Says($"job={job}");
        if (Schedule.Jobs.FirstOrDefault(j => j.Id == job) is not { } known) return TypedResults.NotFound();
        return desk.Start(known) ? TypedResults.Accepted((string?)null) : Refused(
            Tongue.Say("这项作业正在运行", "This job is running already"));
    }

    public static Results<Accepted, ProblemHttpResult> Stop(string job, JobDesk desk, AuditNote note)
    {
        note.Says($"job={job}");
        return desk.Stop(job) ? TypedResults.Accepted((string?)null) : Refused(
            Tongue.Say("这项作业没有在本机手动运行", "This job was not started by hand on this server"));
    }

    private static ProblemHttpResult Refused(string why) =>
        TypedResults.Problem(title: why, statusCode: StatusCodes.Status409Conflict);
}
