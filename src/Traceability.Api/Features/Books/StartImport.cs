using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>Takes a file in and answers at once; the import runs behind the counter.</summary>
public static class StartImport
{
    /// <summary>Bytes of a file at most.</summary>
    public const long SizeMost = 2L * 1024 * 1024 * 1024;

    private const int NameMost = 260;

    public static async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        IFormFile file, [AsParameters] ImportQuery query, ImportShelf shelf, ImportRunner runner, ProfileShelf profiles,
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > SizeMost)
            return Wrong("file", "文件须为 1 字节至 2 GB", "The file has 1 byte to 2 GB");
        if (Path.GetFileName(file.FileName) is not { Length: > 0 and <= NameMost })
            return Wrong("file", $"文件名须为 1 至 {NameMost} 个字", $"The file's name has 1 to {NameMost} characters");
        if (query.Profile is { } name && await profiles.FindAsync(name, cancellationToken) is null)
            return Wrong("profile", $"没有导入模板 {name}", $"There is no mapping profile {name}");
        if (query.Profile is null && !file.FileName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return Wrong("profile", "单个账簿须指明导入模板；数据包须为 zip", "A single book needs a profile; a bundle is a zip");
        if (await db.ImportRuns.CountAsync(r => r.State == ImportState.Waiting, cancellationToken)
            >= ImportRunner.WaitingMost)
        {
            return TypedResults.Problem(
                Tongue.Say("等待的导入太多，请稍后再试", "Too many imports are waiting; try again later"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        string coming = Path.GetTempFileName();
        try
        {
            await using (FileStream target = File.OpenWrite(coming))
            {
                await file.CopyToAsync(target, cancellationToken);
            }

            ImportOrder order = new(
                coming, query.Mode ?? BookMode.Historic, query.Profile,
                new ProfileWhere(query.Organisation, query.Site), person.UserId)
            {
                Name = Path.GetFileName(file.FileName),
                DryRun = query.DryRun ?? false,
            };
            ImportTicket ticket = await shelf.KeepAsync(order, ImportState.Waiting, cancellationToken);
            runner.Ring();
            ImportRun run = await db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == ticket.Run, cancellationToken);
            return TypedResults.Accepted($"/api/books/imports/{run.Id}", ImportAnswer.Of(run));
        }
        finally
        {
            File.Delete(coming);
        }
    }

    private static ValidationProblem Wrong(string field, string zh, string en) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [Tongue.Say(zh, en)] });
}

/// <summary>How the file is to be read.</summary>
public readonly record struct ImportQuery(
    [property: Description("单个账簿的导入模板；数据包为空 / mapping profile of a single book; empty for a bundle")] string? Profile,
    [property: Description("historic（缺省）照旧账；live 逐笔过规则 / as the books were, or through the gate")] BookMode? Mode,
    [property: Description("账簿属于哪个单位 / whose book, when it does not say")] string? Organisation,
    [property: Description("哪个库房 / of which site")] string? Site,
    [property: Description("试导入，不写入 / judge only, write nothing")] bool? DryRun);
