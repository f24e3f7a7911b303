using System.Globalization;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Console.Tests.Stock;

/// <summary>The paper book on the screen and on paper.</summary>
public sealed class BookTests(Office office)
{
    [Fact]
    public async Task The_figures_of_the_book_tie_to_the_ledger_over_every_page()
    {
        await using Visitor visitor = await office.OpenAsync("hospital");
        (long Account, long In, long Out, long Balance) book, after;
        (long In, long Out, long Balance) shown;
        do
        {
            // Another test may dispense from it while the pages are turned: then they are turned again.
            book = Busiest();
            shown = await TurnAsync(visitor, book.Account);
            after = Busiest();
        }
        while (after != book);
        Assert.Equal((book.In, book.Out, book.Balance), shown);
        Assert.Contains("结转下月", await visitor.Page.InnerTextAsync(".paper"), StringComparison.Ordinal);
        await visitor.FitsEveryoneAsync();
    }

    /// <summary>What the rows of all pages come to, and the last balance.</summary>
    private static async Task<(long In, long Out, long Balance)> TurnAsync(Visitor visitor, long account)
    {
        (long shownIn, long shownOut, string? last) = (0, 0, null);
        string? path = $"/stock/{account}";
        while (path is not null)
        {
            Assert.Equal(200, await visitor.GoAsync(path));
            foreach (ILocator row in await visitor.Page.Locator(".paper tbody tr:not(.sum)").AllAsync())
            {
                string[] cells = [.. await row.Locator("td").AllInnerTextsAsync()];
                shownIn += Figure(cells[3]);
                shownOut += Figure(cells[4]);
                last = cells[5];
            }

            ILocator next = visitor.Page.Locator("a[rel=next]");
            path = await next.CountAsync() == 0 ? null : await next.GetAttributeAsync("href");
        }

        return (shownIn, shownOut, Figure(last!));
    }

    [Fact]
    public async Task The_book_prints_on_paper_with_signatures_and_without_the_frame()
    {
        await using Visitor visitor = await office.OpenAsync("hospital");
        await visitor.GoAsync($"/stock/{Busiest().Account}");
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(visitor.Page.Locator(".side")).ToBeHiddenAsync();
        await Assertions.Expect(visitor.Page.Locator(".paper-foot .sign")).ToBeVisibleAsync();
        byte[] pdf = await visitor.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        await File.WriteAllBytesAsync(
            Path.Combine(Office.Pictures, "book.pdf"), pdf, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Another_units_book_is_not_there()
    {
        await using Visitor visitor = await office.OpenAsync("carrier");
        Assert.Equal(404, await visitor.GoAsync($"/stock/{Busiest().Account}"));
    }

    private (long Account, long In, long Out, long Balance) Busiest()
    {
        using TraceabilityDb db = office.Db();
        Account account = db.Accounts.Where(a => a.Kind == AccountKind.OnHand && db.Organisations.Any(
            o => o.Id == a.Owner && o.Code == "12150823460001098T"))
            .Where(a => db.Lots.Any(l => l.Id == a.Commodity && db.Products.Any(
                p => p.Id == l.Product && p.BaseUnit == BaseUnit.Piece)))
            .OrderByDescending(a => a.Entries).ThenBy(a => a.Id).First();
        Id<Account> id = account.Id;
        LedgerEntry[] entries = [.. db.LedgerEntries.Where(e => e.Account == id).OrderBy(e => e.Seq)];
        return (
            id.Value, entries.Where(e => e.Side == 1).Sum(e => e.Quantity),
            entries.Where(e => e.Side == -1).Sum(e => e.Quantity), entries[^1].After);
    }

    private static long Figure(string cell) =>
        cell.Length == 0 ? 0 : long.Parse(cell, CultureInfo.InvariantCulture);
}
