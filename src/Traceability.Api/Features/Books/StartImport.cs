using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Books;

/// <summary>Takes a file in and answers at once; the import runs behind the counter.</summary>
public static class StartImport
{
    /// <summary>Bytes of a file at most.</summary>
    public const long SizeMost = 2L * 1024 * 1024 * 1024;

    public static async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        IFormFile file, [AsParameters] ImportQuery query, ImportCounter counter, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > SizeMost)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["file"] = [Tongue.Say("文件须为 1 字节至 2 GB", "The file has 1 byte to 2 GB")],
            });
        }

        string coming = Path.GetTempFileName();
        try
        {
            await using (FileStream target = File.OpenWrite(coming))
            {
                await file.CopyToAsync(target, cancellationToken);
            }

            return await counter.TakeAsync(coming, file.FileName, query, person, cancellationToken);
        }
        finally
        {
            File.Delete(coming);
        }
    }
}

/// <summary>How the file is to be read.</summary>
public readonly record struct ImportQuery(
    [property: Description("单个账簿的导入模板；数据包为空 / mapping profile of a single book; empty for a bundle")] string? Profile,
    [property: Description("historic（缺省）照旧账；live 逐笔过规则 / as the books were, or through the gate")] Word<BookMode>? Mode,
    [property: Description("账簿属于哪个单位 / whose book, when it does not say")] string? Organisation,
    [property: Description("哪个库房 / of which site")] string? Site,
    [property: Description("试导入，不写入 / judge only, write nothing")] bool? DryRun);
