using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using MiniExcelLibs;
using Traceability.Api.Exchange;
using Traceability.Api.Paging;

namespace Traceability.Api.Tests.Exchange;

public sealed class ListExportTests
{
    private static readonly Column<Row>[] Columns =
    [
        new("编号", "Number", r => r.Number), new("名称", "Name", r => r.Name),
        new("时间", "Time", r => new DateTime(2026, 11, 23, 16, 5, 0, DateTimeKind.Utc)),
    ];

    [Fact]
    public async Task A_list_goes_out_whole_page_after_page_and_in_order()
    {
        string text = Text(await ListExport.OfAsync("stock", null, Pages(450), Columns));
        string[] lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(451, lines.Length);
        Assert.Equal("编号,名称,时间", lines[0].TrimStart('\uFEFF'));
        Assert.Equal("1,n1,2026-11-24 00:05", lines[1]);
        Assert.StartsWith("450,", lines[450], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    public async Task A_formula_in_a_name_goes_out_as_text(string name)
    {
        Task<Page<Row>> Read(PageQuery query) => Task.FromResult(new Page<Row>([new Row(1, name)], null));
        Assert.Contains("'" + name.Replace("\"", "\"\"", StringComparison.Ordinal),
            Text(await ListExport.OfAsync("a", "csv", Read, Columns)), StringComparison.Ordinal);
        FileContentHttpResult book = Assert.IsType<FileContentHttpResult>(
            await ListExport.OfAsync("a", "xlsx", Read, Columns));
        using MemoryStream stream = new(book.FileContents.ToArray());
        IDictionary<string, object> row = stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().Single();
        Assert.Equal("'" + name, row["名称"]);
    }

    [Fact]
    public async Task A_list_longer_than_a_file_says_that_it_is_cut()
    {
        string text = Text(await ListExport.OfAsync("a", "csv", Pages(ListExport.RowsMost + 300), Columns));
        string[] lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ListExport.RowsMost + 2, lines.Length);
        Assert.Contains("请缩小筛选范围", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_still_has_its_headings() => Assert.Equal(
        "编号,名称,时间\r\n", Text(await ListExport.OfAsync("a", null, Pages(0), Columns)).TrimStart('\uFEFF'));

    private static string Text(object result) =>
        Encoding.UTF8.GetString(Assert.IsType<FileContentHttpResult>(result).FileContents.Span);

    private static Func<PageQuery, Task<Page<Row>>> Pages(int count) => query =>
    {
        long from = query.After ?? 0;
        List<Row> rows = [.. Enumerable.Range((int)from + 1, (int)Math.Min(query.Size + 1, count - from))
            .Select(i => new Row(i, $"n{i}"))];
        return Task.FromResult(Page<Row>.Of(rows, query.Size, r => r.Number));
    };

    private sealed record Row(long Number, string Name);
}
