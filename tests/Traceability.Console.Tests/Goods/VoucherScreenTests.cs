using Microsoft.Playwright;

namespace Traceability.Console.Tests.Goods;

/// <summary>凭证: looked at, given papers, taken back; and names that would like to be markup.</summary>
public sealed class VoucherScreenTests(Office office)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_voucher_takes_a_paper_and_is_taken_back_with_its_reason()
    {
        await using Visitor clerk = await office.OpenAsync("operator");
        string number = await RecordAsync(clerk, "ACETONE", GoodsDesk.New("BACK"));
        await clerk.GoAsync($"/movements/{number}");
        await clerk.Page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "合同<b>.png", MimeType = "image/png", Buffer = Png,
        });
        await clerk.Page.ClickAsync("button:has-text('上传')");
        await clerk.Expect("a[href^='/api/attachments/']").ToHaveTextAsync("合同<b>.png");
        await clerk.FitsEveryoneAsync();
        await clerk.Page.ClickAsync("summary:has-text('冲正')");
        await clerk.Page.FillAsync("#f-reason", "批号写错");
        await clerk.Page.ClickAsync("button.grave");
        await clerk.Expect("main").ToContainTextAsync("这笔业务已被冲正");
        await clerk.Expect("main").ToContainTextAsync("批号写错");
        await clerk.PictureAsync("goods-voucher");

        await using Visitor stranger = await office.OpenAsync("hospital");
        Assert.Equal(404, await stranger.GoAsync($"/movements/{number}"));
    }

    [Fact]
    public async Task A_name_with_markup_in_it_is_shown_as_it_is_written()
    {
        const string name = "<img src=x onerror=\"document.title='owned'\"><b>丙酮</b>";
        string code = GoodsDesk.New("HOSTILE");
        await GoodsDesk.AddProductAsync(office, code, name);
        await using Visitor clerk = await office.OpenAsync("operator");
        string number = await RecordAsync(clerk, code, GoodsDesk.New("MARKUP"));
        await clerk.Expect("#receipt").ToContainTextAsync(name);
        await clerk.GoAsync($"/movements/{number}");
        await clerk.Expect("main").ToContainTextAsync(name);
        Assert.Equal(0, await clerk.Page.Locator("main img, main b").CountAsync());
        Assert.DoesNotContain("owned", await clerk.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task Lists_of_movements_and_refusals_are_filtered_by_the_address_and_fit(ScreenSize size)
    {
        await using Visitor clerk = await office.OpenAsync("operator", size);
        Assert.Equal(200, await clerk.GoAsync("/movements?kind=dispatch&partner=鑫源"));
        string[] kinds = await clerk.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('main tbody td:nth-child(3)')].map(td => td.innerText)");
        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Equal("发货", kind));
        await clerk.FitsEveryoneAsync();
        await clerk.PictureAsync("goods-movements");
        Assert.Equal(200, await clerk.GoAsync("/refusals"));
        await clerk.Expect("main").ToContainTextAsync("R-050");
        await clerk.FitsEveryoneAsync();
        await clerk.PictureAsync("goods-refusals");
        IAPIResponse file = await clerk.Page.APIRequest.GetAsync("/api/movements/export?kind=dispatch&format=csv");
        Assert.Contains("发货", await file.TextAsync(), StringComparison.Ordinal);
    }

    /// <returns>The number of the voucher.</returns>
    private static async Task<string> RecordAsync(Visitor clerk, string product, string lot)
    {
        await clerk.OpenFormAsync("/record/production");
        await clerk.Page.SelectOptionAsync("#f-site", GoodsDesk.TradersStore);
        await clerk.GiveAsync("items-0-product", product);
        await clerk.GiveAsync("items-0-lot", lot);
        await clerk.GiveAsync("items-0-quantity", "1");
        await clerk.Expect("#summary").ToContainTextAsync("1 kg");
        await clerk.Page.ClickAsync("#send");
        return await clerk.Page.InnerTextAsync("#receipt a[href^='/movements/']:not(.button)");
    }
}
