using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.RegisterLists;

/// <summary>上传市场监管登记名单 (CSV): who of it is not on the platform. All rows or none.</summary>
public static class UploadList
{
    public const long SizeMost = 5 * 1024 * 1024;

    private const int SourceMost = 200;

    public static async Task<Results<Ok<ListReceipt>, ValidationProblem>> Handle(
        IFormFile file, [FromForm] string source, TraceabilityDb db, CurrentPerson person, IdSource ids,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> faults = [];
        string named = (source ?? "").Trim();
        if (named.Length is < 2 or > SourceMost || !Hosting.WritableText.IsFit(named))
            faults["source"] = [Tongue.Say("请写明名单来源，2 至 200 个字", "Say where the list is from, 2 to 200 characters")];
        if (file.Length is 0 or > SizeMost)
            faults["file"] = [Tongue.Say("文件须为 1 字节至 5 MB", "The file has 1 byte to 5 MB")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        await using Stream content = file.OpenReadStream();
        (IReadOnlyList<ListLine> lines, IReadOnlyList<string> wrongs) =
            await ListFile.ReadAsync(content, person.RegionPrefix, cancellationToken);
        if (wrongs.Count > 0)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["file"] = [.. wrongs] });
        }

        RegisterList list = new()
        {
            Id = ids.Next<RegisterList>(),
            Agency = person.Organisation,
            Source = named,
            Rows = lines.Count,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            By = person.UserId,
        };
        db.RegisterLists.Add(list);
        db.RegisterListRows.AddRange(lines.Select(l => new RegisterListRow
        {
            List = list.Id, Code = l.Code, Name = l.Name, Region = l.Region,
        }));
        await db.SaveChangesAsync(cancellationToken);
        int known = await db.RegisterListRows.CountAsync(
            r => r.List == list.Id && db.Organisations.Any(
                o => o.Code == r.Code && db.Users.Any(u => u.Organisation == o.Id)), cancellationToken);
        return TypedResults.Ok(new ListReceipt(list.Id.Value, lines.Count, known));
    }
}

/// <summary>What was read.</summary>
/// <param name="OnPlatform">How many of the rows have a sign-in here.</param>
public sealed record ListReceipt(long List, int Rows, int OnPlatform);
