using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Jobs;

namespace Traceability.Api.Features.Jobs;

/// <summary>作业: the schedule with each job's last run, and the runs, newest first.</summary>
public static class ListJobs
{
    public static async Task<Ok<List<JobAnswer>>> Handle(
        TraceabilityDb db, JobDesk desk, CancellationToken cancellationToken)
    {
        List<JobAnswer> jobs = [];
        foreach (ScheduledJob job in Schedule.Jobs)
        {
            JobRun? last = await db.JobRuns.AsNoTracking().Where(r => r.Job == job.Id)
                .OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancellationToken);
            jobs.Add(new JobAnswer(
                job.Id, JobWords.Of(job.Id), JobWords.Of(job.Time),
                last is null ? null : JobRunRow.Of(last), desk.Running.FirstOrDefault(r => r.Job == job.Id)));
        }

        return TypedResults.Ok(jobs);
    }

    public static async Task<Ok<Page<JobRunRow>>> Runs(
        [AsParameters] PageQuery page, [AsParameters] JobRunQuery query, TraceabilityDb db,
        CancellationToken cancellationToken)
    {
        IQueryable<JobRun> runs = db.JobRuns.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query.Job)) runs = runs.Where(r => r.Job == query.Job);
        if (query.Failed == true) runs = runs.Where(r => r.Failure != null);
        if (page.After is { } after)
        {
            Id<JobRun> last = new(after);
            runs = runs.Where(r => r.Id < last);
        }

        List<JobRun> rows = await runs.OrderByDescending(r => r.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<JobRunRow>.Of(rows.ConvertAll(JobRunRow.Of), page.Size, r => r.Number));
    }
}

/// <summary>Which runs.</summary>
public readonly record struct JobRunQuery(
    [property: Description("作业 / job")] string? Job, [property: Description("只看失败 / only failures")] bool? Failed);

/// <summary>A line of the schedule. <c>Time</c> is Asia/Shanghai, daily.</summary>
public sealed record JobAnswer(string Job, string Title, string Time, JobRunRow? Last, JobInHand? Running);
