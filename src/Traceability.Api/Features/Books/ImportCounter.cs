using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Features.Links;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>收件窗口: looks at what a file is said to be, keeps the original and puts it in the queue.</summary>
public sealed class ImportCounter(ImportShelf shelf, ImportRunner runner, ProfileShelf profiles, TraceabilityDb db)
{
    private const int NameMost = 260;

    /// <summary>What a unit may bring in: a ledger it keeps itself.</summary>
    private static readonly string[] OwnEndings = [".csv", ".xlsx"];

    /// <param name="path">The file on this machine; a copy of it is kept.</param>
    /// <param name="fileName">What it was called where it came from.</param>
    public async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> TakeAsync(
        string path, string fileName, ImportQuery query, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (Path.GetFileName(fileName) is not { Length: > 0 and <= NameMost } name) return WrongName();
        if (query.Profile is { } profile && await profiles.FindAsync(profile, cancellationToken) is null)
            return Refusals.Wrong("profile", $"没有导入模板 {profile}", $"There is no mapping profile {profile}");
        if (query.Profile is null && !name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return Refusals.Wrong(
                "profile", "单个账簿须指明导入模板；数据包须为 zip", "A single book needs a profile; a bundle is a zip");
        }

        ImportOrder order = new(
            path, query.Mode?.Value ?? BookMode.Historic, query.Profile,
            new ProfileWhere(query.Organisation, query.Site), person.UserId)
        {
            Name = name,
            DryRun = query.DryRun ?? false,
        };
        return await QueueAsync(order, "/api/books/imports", cancellationToken);
    }

    /// <summary>A unit's own ledger: its site, its goods, and the past only before it began to book here.</summary>
    public async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> TakeOwnAsync(
        string path, string fileName, OwnImportQuery query, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (Path.GetFileName(fileName) is not { Length: > 0 and <= NameMost } name) return WrongName();
        if (!Array.Exists(OwnEndings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            return Refusals.Wrong("file", "只接受 CSV、XLSX 台账", "A ledger as CSV or XLSX only");
        string profile = query.Profile ?? ProfileDefaults.StockLedger;
        if ((await profiles.FindAsync(profile, cancellationToken))?.Layout != BookLayout.StockLedger)
            return Refusals.Wrong("profile", "须用进销存台账模板", "Only a profile of stock ledgers");
        if (!await Visibility.Sites(db, person).AnyAsync(
            s => s.Organisation == person.Organisation && s.Code == query.Site, cancellationToken))
            return Refusals.Wrong("site", "请选择本单位的库房", "Choose a site of your own");
        bool begun = await HasBegunAsync(person, cancellationToken);
        if (begun && query.Mode?.Value == BookMode.Historic)
        {
            return Refusals.Wrong(
                "mode", "本单位已在本系统登记业务，不能再补录旧账；请按现行规定逐笔校验导入",
                "This unit books here already: no more books of the past, every row passes the rules");
        }

        if (await IsBusyAsync(person, cancellationToken)) return Busy();
        ImportOrder order = new(
            path, query.Mode?.Value ?? (begun ? BookMode.Live : BookMode.Historic), profile,
            new ProfileWhere(person.OrganisationCode, query.Site, OwnOnly: true), person.UserId)
        {
            Name = name,
            DryRun = query.DryRun ?? true,
        };
        return await QueueAsync(order, "/api/unit/imports", cancellationToken);
    }

    /// <summary>A bundle of one's own movements, through the gate.</summary>
    public async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> TakeOwnBundleAsync(
        string path, string fileName, bool dryRun, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (Path.GetFileName(fileName) is not { Length: > 0 and <= NameMost } name) return WrongName();
        if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return Refusals.Wrong("file", "数据包须为 zip", "A bundle is a zip");
        if (await IsBusyAsync(person, cancellationToken)) return Busy();
        ImportOrder order = new(
            path, BookMode.Live, null, new ProfileWhere(person.OrganisationCode, null, OwnOnly: true), person.UserId)
        {
            Name = name,
            DryRun = dryRun,
        };
        return await QueueAsync(order, SendBundle.Path, cancellationToken);
    }

    /// <summary>Whether the unit has booked here as things happened: from then on the past is closed.</summary>
    public Task<bool> HasBegunAsync(CurrentPerson person, CancellationToken cancellationToken) =>
        db.Movements.AnyAsync(
            m => m.Organisation == person.Organisation && m.Mode == BookMode.Live, cancellationToken);

    private async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> QueueAsync(
        ImportOrder order, string address, CancellationToken cancellationToken)
    {
        if (await db.ImportRuns.CountAsync(r => r.State == ImportState.Waiting, cancellationToken)
            >= ImportRunner.WaitingMost)
        {
            return TypedResults.Problem(
                Tongue.Say("等待的导入太多，请稍后再试", "Too many imports are waiting; try again later"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        ImportTicket ticket = await shelf.KeepAsync(order, ImportState.Waiting, cancellationToken);
        runner.Ring();
        ImportRun run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == ticket.Run, cancellationToken);
        return TypedResults.Accepted($"{address}/{run.Id}", ImportAnswer.Of(run));
    }

    private Task<bool> IsBusyAsync(CurrentPerson person, CancellationToken cancellationToken) =>
        db.ImportRuns.AnyAsync(
            r => r.OwnOnly && r.ForOrganisation == person.OrganisationCode && (r.State == ImportState.Waiting
                || r.State == ImportState.Running || r.State == ImportState.Stopping), cancellationToken);

    private static ProblemHttpResult Busy() => TypedResults.Problem(
        Tongue.Say("本单位有一次导入还没有结束，请等它结束", "An import of this unit is not over yet"),
        statusCode: StatusCodes.Status409Conflict);

    private static ValidationProblem WrongName() =>
        Refusals.Wrong("file", $"文件名须为 1 至 {NameMost} 个字", $"The file's name has 1 to {NameMost} characters");
}
