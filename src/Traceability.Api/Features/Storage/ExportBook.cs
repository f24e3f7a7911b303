using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using MiniExcelLibs;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>台账导出: the book of an account, or a month of a site, as a workbook with the paper's columns.</summary>
public static class ExportBook
{
    /// <summary>Lines of one workbook; a longer book is exported by month.</summary>
    public const int LinesMost = 20_000;

    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<Results<FileStreamHttpResult, NotFound, ProblemHttpResult>> OfAccount(
        long account, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await AccountBookReader.HeadAsync(account, db, person, cancellationToken) is not { } head)
            return TypedResults.NotFound();
        (IReadOnlyList<PaperLine> lines, long? next) =
            await AccountBookReader.PageAsync(account, 0, LinesMost, db, cancellationToken);
        if (next is not null)
        {
            return TooLong(
                $"台账超过 {LinesMost} 行，请按库房和月份导出",
                $"The book has more than {LinesMost} lines: export it by site and month");
        }

        return await FileAsync(lines, head.Unit, $"book-{account}.xlsx", cancellationToken);
    }

    public static async Task<Results<FileStreamHttpResult, NotFound, ProblemHttpResult>> OfSite(
        string site, string product, DateOnly month, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        DateOnly first = new(month.Year, month.Month, 1);
        if (await SiteBookReader.ReadAsync(
            site, product, first, null, LinesMost, db, person, cancellationToken) is not { } book)
            return TypedResults.NotFound();
        if (book.Next is not null)
        {
            return TooLong(
                $"本月超过 {LinesMost} 笔，请导出收发存报表",
                $"The month has more than {LinesMost} movements: export the goods report");
        }

        return await FileAsync(book.Lines, book.Unit, $"book-{PaperWords.Month(first)}.xlsx", cancellationToken);
    }

    private static ProblemHttpResult TooLong(string zh, string en) => TypedResults.Problem(
        Tongue.Say(zh, en), statusCode: StatusCodes.Status422UnprocessableEntity);

    private static async Task<FileStreamHttpResult> FileAsync(
        IReadOnlyList<PaperLine> lines, BaseUnit unit, string name, CancellationToken cancellationToken)
    {
        MemoryStream workbook = new();
        await workbook.SaveAsAsync(lines.Select(l => Row(l, unit)), cancellationToken: cancellationToken);
        workbook.Position = 0;
        return TypedResults.File(workbook, Xlsx, name);
    }

    private static Dictionary<string, object?> Row(PaperLine line, BaseUnit unit) => new()
    {
        ["月份"] = PaperWords.Month(line.Month),
        ["日期"] = line.Voucher is { } v ? ChinaTime.Show(v.OccurredAt) : "",
        ["凭证"] = FormulaGuard.Put(line.Voucher?.RequestId ?? ""),
        ["批号"] = FormulaGuard.Put(line.Voucher?.Lot ?? ""),
        ["摘要"] = FormulaGuard.Put(
            line.Voucher is { } told ? PaperWords.Summary(told) : PaperWords.Of(line.Kind)),
        ["收入"] = Number(line.In, unit),
        ["发出"] = Number(line.Out, unit),
        ["结存"] = Number(line.Balance, unit),
        ["单位"] = Figures.UnitOf(unit),
        ["经手"] = FormulaGuard.Put(line.Voucher?.Handler ?? ""),
        ["复核"] = FormulaGuard.Put(line.Voucher?.Checker ?? ""),
    };

    private static decimal? Number(long? units, BaseUnit unit) => units is { } given
        ? decimal.Parse(Figures.Of(given, unit), CultureInfo.InvariantCulture) : null;
}
