using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>标签打印: labels as PDF, for sheets of A4 or a roll of a label printer.</summary>
public static class PrintSheet
{
    /// <summary>Labels of one request at most.</summary>
    public const int LabelsMost = 2_000;

    public static async Task<Results<FileContentHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        SheetRequest request, TraceabilityDb db, CurrentPerson person, LabelKeys keys, LabelFont font,
        IConfiguration configuration, HttpContext context, CancellationToken cancellationToken)
    {
        if (LabelLayout.Find(request.Layout) is not { } layout)
        {
            string names = string.Join(", ", LabelLayout.All.Select(l => l.Name));
            return Wrong(
                "layout", $"没有版式 {request.Layout}；可用：{names}", $"No layout {request.Layout}; there are {names}");
        }

        if (request.Start is < 1 || request.Start > layout.PerPage)
            return Wrong("start", $"起始位置为 1 至 {layout.PerPage}", $"The first place is 1 to {layout.PerPage}");
        if (font.Face is not { } face)
        {
            return TypedResults.Problem(
                Tongue.Say(
                    "服务器没有中文字体：请安装 fonts-noto-cjk 或设置 Labels:Font",
                    "The server has no Chinese font: install fonts-noto-cjk or set Labels:Font"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        IQueryable<Package> visible = Visibility.Packages(db, person);
        List<string> codes = await CodesAsync(request, visible, db, cancellationToken);
        if (codes.Count is 0 or > LabelsMost)
            return Wrong("codes", $"请给出 1 至 {LabelsMost} 个包装", $"Name 1 to {LabelsMost} packages");
        IReadOnlyList<LabelFace> faces = await new LabelFaces(db, keys, PrintLabel.Host(configuration, context))
            .ReadAsync(visible, codes, cancellationToken);
        if (faces.Count < codes.Count)
        {
            return Wrong(
                "codes", $"{codes.Count - faces.Count} 个编码没有登记，或不归本人查看",
                $"{codes.Count - faces.Count} codes are not on the books, or not yours to see");
        }

        using MemoryStream pdf = new();
        new LabelSheet(layout, face).Write(faces, request.Start - 1, pdf);
        return TypedResults.File(pdf.ToArray(), "application/pdf", "labels.pdf");
    }

    /// <summary>The codes named, or those of a lot that are not in another package.</summary>
    private static async Task<List<string>> CodesAsync(
        SheetRequest request, IQueryable<Package> visible, TraceabilityDb db, CancellationToken cancellationToken)
    {
        if (request.Codes.Count > 0)
        {
            return
            [
                .. request.Codes.Select(c => PackageCode.TryParse(c, out PackageCode code) ? code.Value : c).Distinct(),
            ];
        }

        return request.Lot is null ? [] : await (
            from p in visible
            join l in db.Lots on p.Lot equals l.Id
            where l.Number == request.Lot
            orderby p.Code
            select p.Code).Take(LabelsMost + 1).ToListAsync(cancellationToken);
    }

    private static ValidationProblem Wrong(string field, string zh, string en) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [Tongue.Say(zh, en)] });
}

/// <summary>Which labels on what paper.</summary>
public sealed record SheetRequest
{
    /// <summary>Package codes; empty when a lot is given.</summary>
    [AtMost(PrintSheet.LabelsMost, Longest = 600)]
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>批号: all its packages that the person may see.</summary>
    [Text(64), Code]
    public string? Lot { get; init; }

    /// <summary>a4-65, a4-24, a4-8, roll-50x30 or roll-100x70.</summary>
    [Text(20, MinimumLength = 1)]
    public required string Layout { get; init; }

    /// <summary>The first free label of a sheet that was used before, counted from 1.</summary>
    public int Start { get; init; } = 1;
}
