using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Rules.History;
using Traceability.Jobs;

namespace Traceability.Api.Features.Suspicions;

/// <summary>可疑情况报告: takes them in, and moves them along; who did what, when and why is kept with every act.</summary>
public sealed class SuspicionDesk(TraceabilityDb db, AlertDesk alerts, IdSource ids, TimeProvider clock)
{
    /// <summary>Files of one report at most.</summary>
    public const int FilesMost = 5;

    /// <summary>Words of its reporter in one report at most.</summary>
    private const int AddsMost = 50;

    public Task<SuspicionReport?> KnownAsync(string requestId, CurrentPerson person, CancellationToken stop) =>
        db.SuspicionReports.FirstOrDefaultAsync(
            r => r.Organisation == person.Organisation && r.RequestId == requestId, stop);

    public Task<SuspicionReport?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<SuspicionReport> id = new(number);
        return Visibility.Suspicions(db, person).AsTracking().FirstOrDefaultAsync(r => r.Id == id, stop);
    }

    /// <returns>Null when the same form came in the same instant.</returns>
    internal async Task<SuspicionReport?> ReportAsync(
        SuspicionRequest request, IReadOnlyList<PaperFile> files, CurrentPerson person, CancellationToken stop)
    {
        DateTime now = Now;
        DateOnly today = ChinaTime.DayOf(now);
        int days = await DaysAsync(today, stop);
        SuspicionReport report = new()
        {
            Id = ids.Next<SuspicionReport>(),
            Organisation = person.Organisation,
            RequestId = request.RequestId,
            Kind = request.Kind,
            AboutCode = Given(request.AboutCode),
            About = Given(request.About),
            What = request.What.Trim(),
            HappenedOn = request.HappenedOn,
            Region = request.Region,
            ReportedAt = now,
            ReportedBy = person.UserId,
            DueOn = today.AddDays(days),
        };
        db.SuspicionReports.Add(report);
        db.SuspicionEvents.Add(Event(report, 1, SuspicionAct.Report, report.What, person));
        foreach (PaperFile file in files) db.SuspicionFiles.Add(File(report, file, person));
        try
        {
            await db.SaveChangesAsync(stop);
            return report;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            // The same form came twice in one instant.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    /// <summary>The same file twice, because the answer was lost, is one.</summary>
    /// <returns>False when the report takes no more files.</returns>
    internal async Task<bool> AttachAsync(
        SuspicionReport report, PaperFile file, CurrentPerson person, CancellationToken stop)
    {
        if (await db.SuspicionFiles.AnyAsync(f => f.Report == report.Id && f.Hash == file.Hash, stop)) return true;
        if (SuspicionLife.After(report.State, SuspicionAct.Add) is null
            || await db.SuspicionFiles.CountAsync(f => f.Report == report.Id, stop) >= FilesMost) return false;
        db.SuspicionFiles.Add(File(report, file, person));
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>The reporter adds; false when the report takes no more.</summary>
    public async Task<bool> AddAsync(
        SuspicionReport report, string text, CurrentPerson person, CancellationToken stop) =>
        report.Events < AddsMost
        && await DoAsync(report, SuspicionAct.Add, r => r.Do(SuspicionAct.Add), text, person, stop);

    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public async Task<bool> DoAsync(
        SuspicionReport report, SuspicionAct kind, Func<SuspicionReport, int?> act, string? text,
        CurrentPerson person, CancellationToken stop)
    {
        if (act(report) is not { } number) return false;
        db.SuspicionEvents.Add(Event(report, number, kind, text, person));
        // The other officer's act stands; the caller says so and shows the report anew.
        return await db.TrySaveAsync(stop);
    }

    /// <summary>An alert to the unit it is about, or to the police itself when that is not known.</summary>
    /// <returns>The alert; null when the report is closed or has one.</returns>
    public async Task<Id<Alert>?> RaiseAsync(SuspicionReport report, CurrentPerson person, CancellationToken stop)
    {
        if (report.Alert is not null || report.State == SuspicionState.Closed) return null;
        AlertKey key = new("R-031", $"{IncidentReport.SubjectPrefix}suspicion-{report.Id}", "");
        await alerts.RaiseAsync(
            [new Suspicion
            {
                Key = key,
                Organisation = person.Organisation,
                Region = report.Region,
                Level = AlertLevel.Serious,
                MessageZh = $"可疑情况报告 {report.Id}：{SuspicionWords.Of(report.Kind)}，发生于 {report.HappenedOn:yyyy-MM-dd}",
                MessageEn = $"Suspicious report {report.Id} of {report.HappenedOn:yyyy-MM-dd}",
                Evidence = [],
                FirstSeenOn = report.HappenedOn,
            }],
            stop);
        return await db.Alerts.Where(a => a.Rule == key.Rule && a.Subject == key.Subject)
            .Select(a => (Id<Alert>?)a.Id).FirstOrDefaultAsync(stop);
    }

    private async Task<int> DaysAsync(DateOnly today, CancellationToken stop) =>
        (await WatchReader.SettingsAsync(db, today, stop)).SuspicionDays;

    private SuspicionEvent Event(
        SuspicionReport report, int number, SuspicionAct act, string? text, CurrentPerson person) => new()
        {
            Report = report.Id,
            Number = number,
            Act = act,
            After = report.State,
            Text = text,
            By = person.UserId,
            At = Now,
        };

    private SuspicionFile File(SuspicionReport report, PaperFile file, CurrentPerson person) => new()
    {
        Id = ids.Next<SuspicionFile>(),
        Report = report.Id,
        FileName = file.Name,
        ContentType = file.ContentType,
        Hash = file.Hash,
        Content = file.Content,
        AddedAt = Now,
        AddedBy = person.UserId,
    };

    private DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
}
