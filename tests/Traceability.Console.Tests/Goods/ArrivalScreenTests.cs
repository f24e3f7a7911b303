using System.Diagnostics;

namespace Traceability.Console.Tests.Goods;

/// <summary>收货: twenty drums with a hand scanner.</summary>
public sealed class ArrivalScreenTests(Office office)
{
    private const int Drums = 20;
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(25);

    [Fact]
    public async Task Twenty_drums_are_received_with_three_clicks()
    {
        string lot = GoodsDesk.New("DRUMS");
        (long consignment, IReadOnlyList<string> codes) = await GoodsDesk.SendDrumsAsync(office, lot, Drums);
        await using Visitor clerk = await office.OpenAsync("operator");
        long start = Stopwatch.GetTimestamp();
        await clerk.Page.ClickAsync("nav.side a[href='/inbox']");
        await clerk.Page.ClickAsync($"a[href='/inbox/{consignment}']");
        await clerk.Page.WaitForSelectorAsync("#send:enabled");
        await clerk.Page.FocusAsync("#scan-box");
        foreach (string code in codes) await clerk.ScanAsync(code);
        await clerk.Expect("#scanned").ToContainTextAsync("第 20 件，共 20 件");
        await clerk.Expect("#summary").ToContainTextAsync("20 个包装共 3,200 kg");
        await clerk.Page.ClickAsync("#send");
        await clerk.Expect("#receipt").ToContainTextAsync("已登记");
        Assert.True(Stopwatch.GetElapsedTime(start) < Most, $"{Stopwatch.GetElapsedTime(start)}");
    }

    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task What_is_missing_stays_in_transit_and_a_stranger_is_not_accepted(ScreenSize size)
    {
        string lot = GoodsDesk.New("SHORT");
        (long consignment, IReadOnlyList<string> codes) = await GoodsDesk.SendDrumsAsync(office, lot, 3);
        await using Visitor clerk = await office.OpenAsync("operator", size);
        await clerk.OpenFormAsync($"/inbox/{consignment}");
        await clerk.Page.FocusAsync("#scan-box");
        await clerk.ScanAsync(codes[0]);
        await clerk.Expect("#scanned").ToContainTextAsync("第 1 件");
        await clerk.ScanAsync(codes[1]);
        await clerk.Expect("#scanned").ToContainTextAsync("第 2 件");
        await clerk.ScanAsync("069015080000008519");
        await clerk.Expect("#scanned").ToContainTextAsync("不在本票货里");
        await clerk.Expect(".counts").ToContainTextAsync("未扫 1");
        await clerk.Page.Locator("tr.found input[inputmode]").First.FillAsync("159.5");
        await clerk.Expect("#summary").ToContainTextAsync("少 工业丙酮 99.5% 160.5 kg，登记后仍在途");
        await clerk.FitsEveryoneAsync();
        await clerk.PictureAsync("goods-receive-short");
        await clerk.Page.ClickAsync("#send");
        await clerk.Expect("main").ToContainTextAsync("160.5 kg，仍在途");
        await clerk.GoAsync("/inbox");
        await clerk.Expect($"tr:has(a[href='/inbox/{consignment}'])").ToContainTextAsync("160.5 kg 仍在途");
        await clerk.FitsEveryoneAsync();
        await clerk.PictureAsync("goods-inbox");
    }

    [Fact]
    public async Task A_consignment_to_another_unit_is_no_consignment()
    {
        (long consignment, _) = await GoodsDesk.SendDrumsAsync(office, GoodsDesk.New("OTHERS"), 1);
        await using Visitor stranger = await office.OpenAsync("safety");
        Assert.Equal(404, await stranger.GoAsync($"/inbox/{consignment}"));
    }
}
