using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>标签打印: labels as PDF, for sheets of A4 or a roll of a label printer.</summary>
public static class PrintSheet
{
    /// <summary>Labels of one request at most.</summary>
    public const int LabelsMost = 2_000;

    private static readonly TimeSpan FetchedWithin = TimeSpan.FromMinutes(15);

    public static async Task<Results<FileContentHttpResult, ValidationProblem, ProblemHttpResult>> Handle(
        SheetRequest request, LabelPress press, CurrentPerson person, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (press.Hindrance is { } hindrance)
            return TypedResults.Problem(hindrance, statusCode: StatusCodes.Status503ServiceUnavailable);
        (LabelPrint? print, Dictionary<string, string[]> faults) =
            await press.KeepAsync(request, person, cancellationToken);
        return print is null
            ? TypedResults.ValidationProblem(faults)
            : Pdf(await press.DrawAsync(print, person, context, cancellationToken));
    }

    /// <summary>
    /// What the page has kept, fetched by the browser of who kept it. Later it would be a label printed again, which
    /// wants a reason of its own.
    /// </summary>
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Show(
        long print, LabelPress press, TraceabilityDb db, CurrentPerson person, HttpContext context,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        DateTime since = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime) - FetchedWithin;
        Id<LabelPrint> id = new(print);
        LabelPrint? kept = await db.LabelPrints.AsNoTracking().FirstOrDefaultAsync(
            p => p.Id == id && p.Organisation == person.Organisation && p.PrintedBy == person.UserId
                && p.At >= since,
            cancellationToken);
        if (kept is null) return TypedResults.NotFound();
        if (press.Hindrance is { } hindrance)
            return TypedResults.Problem(hindrance, statusCode: StatusCodes.Status503ServiceUnavailable);
        return Pdf(await press.DrawAsync(kept, person, context, cancellationToken));
    }

    /// <summary>预览: the first page as a picture with crossed-out codes.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound>> Preview(
        string layout, int? start, string? lot, string[]? code, LabelPress press, CurrentPerson person,
        HttpContext context, CancellationToken cancellationToken)
    {
        SheetRequest request = new() { Layout = layout, Start = start ?? 1, Lot = lot, Codes = code ?? [] };
        return request.Codes.Count <= LabelsMost
            && await press.PreviewAsync(request, person, context, cancellationToken) is { } picture
            ? TypedResults.File(picture, "image/png") : TypedResults.NotFound();
    }

    private static FileContentHttpResult Pdf(byte[] pdf) => TypedResults.File(pdf, "application/pdf", "labels.pdf");
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

    /// <summary>a4-65, a4-24, a4-24-70x37, a4-8, roll-50x30 or roll-100x70.</summary>
    [Text(20, MinimumLength = 1)]
    public required string Layout { get; init; }

    /// <summary>The first free label of a sheet that was used before, counted from 1.</summary>
    public int Start { get; init; } = 1;

    /// <summary>重印理由: needed when one of the labels was printed before.</summary>
    [Text(LabelPrint.ReasonMost)]
    public string? Reason { get; init; }
}
