using Microsoft.Playwright;
using Traceability.Db;

namespace Traceability.Console.Tests.Stock;

/// <summary>From the lot to the sheet of labels, and once more with a reason.</summary>
public sealed class LabelPageTests(Office office)
{
    [Fact]
    public async Task Labels_of_a_lot_are_previewed_printed_and_printed_again_only_with_a_reason()
    {
        await using Visitor visitor = await office.OpenAsync(Store.User);
        Store store = await Store.OpenAsync(office, 72_001);
        await ChooseAsync(visitor, store);
        await visitor.Page.FillAsync("#start", "3");
        await visitor.Page.ClickAsync("button[value=preview]");
        bool isDrawn = await visitor.Page.Locator(".label-preview").EvaluateAsync<bool>(
            "image => image.decode().then(() => image.naturalWidth > 0)");
        Assert.True(isDrawn);
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("labels-preview");
        await visitor.Page.ClickAsync("button[value=print]");
        IDownload file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.ClickAsync("#pdf"));
        byte[] pdf = await File.ReadAllBytesAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);

        await ChooseAsync(visitor, store);
        await visitor.Page.ClickAsync("button[value=print]");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("重印理由");
        await visitor.Page.FillAsync("#reason", "标签破损，旧标签已销毁");
        await visitor.Page.ClickAsync("button[value=print]");
        await Assertions.Expect(visitor.Page.Locator("#pdf")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator("#prints")).ToContainTextAsync("旧标签已销毁");
        await visitor.FitsEveryoneAsync();
        using TraceabilityDb db = office.Db();
        Assert.Equal(2, db.PrintedLabels.Count(l => db.Packages.Any(
            p => p.Id == l.Package && p.Code == store.Drums[0])));
    }

    [Theory]
    [InlineData(ScreenSize.Desktop)]
    [InlineData(ScreenSize.Phone)]
    public async Task A_package_shows_what_happened_to_it_and_a_damaged_code_offers_it(ScreenSize size)
    {
        await using Visitor visitor = await office.OpenAsync("machine", size);
        string code;
        using (TraceabilityDb db = office.Db())
        {
            code = (from s in db.Scans
                    group s by s.Code into g
                    orderby g.Count() descending
                    select g.Key).First();
        }

        Assert.Equal(200, await visitor.GoAsync($"/packages/{code}"));
        Assert.True(await visitor.Page.Locator(".timeline > li").CountAsync() > 1);
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("package");
        Assert.Equal(200, await visitor.GoAsync($"/packages/{code[..^3]}%3F%3F{code[^1]}"));
        await Assertions.Expect(visitor.Page.Locator($"a[href='/packages/{code}']")).ToBeVisibleAsync();
        await visitor.FitsEveryoneAsync();
    }

    private static async Task ChooseAsync(Visitor visitor, Store store)
    {
        await visitor.GoAsync("/labels");
        await visitor.Page.FillAsync("#lot", store.Lot);
        await visitor.Page.ClickAsync("text=选出");
        await Assertions.Expect(visitor.Page.Locator("#codes")).ToHaveValueAsync(
            string.Join('\n', store.Drums.Append(store.Strange).Order(StringComparer.Ordinal)));
        await visitor.Page.SelectOptionAsync("#layout", "a4-24");
    }
}
