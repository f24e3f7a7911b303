using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Books;

/// <summary>
/// 导入本单位台账: a unit brings in its own stock ledger, judged first unless it says otherwise. Rows of other units are
/// refused with the reason.
/// </summary>
public static class StartOwnImport
{
    /// <summary>Bytes of a file at most: below what one request may hold.</summary>
    public const long SizeMost = 7L * 1024 * 1024;

    public static async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        IFormFile file, [AsParameters] OwnImportQuery query, ImportCounter counter, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > SizeMost)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["file"] = [Tongue.Say("文件须为 1 字节至 7 MB", "The file has 1 byte to 7 MB")],
            });
        }

        string coming = Path.GetTempFileName();
        try
        {
            await using (FileStream target = File.OpenWrite(coming))
            {
                await file.CopyToAsync(target, cancellationToken);
            }

            return await counter.TakeOwnAsync(coming, file.FileName, query, person, cancellationToken);
        }
        finally
        {
            File.Delete(coming);
        }
    }
}

/// <summary>How one's own ledger is to be read.</summary>
public readonly record struct OwnImportQuery(
    [property: Description("本单位的库房 / one's own site")] string? Site,
    [property: Description("historic 仅限首次建账；live 逐笔过规则 / the past, at the beginning only, or through the gate")]
    Word<BookMode>? Mode,
    [property: Description("缺省 true：试导入，不写入 / judge only, the default")] bool? DryRun,
    [property: Description("进销存台账的导入模板 / a profile of stock ledgers")] string? Profile);
