using Traceability.Console.Tests.Goods;

namespace Traceability.Console.Tests.Days;

/// <summary>保管员的一天: what came is received, what was made is recorded, the book is looked at.</summary>
public sealed class ClerkDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task A_warehouse_clerk_receives_records_and_reads_the_book(ScreenSize size)
    {
        string lot = GoodsDesk.New($"CLERK{size}");
        (long consignment, IReadOnlyList<string> codes) = await GoodsDesk.SendDrumsAsync(office, lot, 1);
        await using Visitor clerk = await office.OpenAsync("operator", size);
        await clerk.LookAsync("/home", "clerk-tasks");
        await clerk.LookAsync("/inbox", "clerk-inbox");
        await clerk.OpenFormAsync($"/inbox/{consignment}");
        await clerk.Page.FocusAsync("#scan-box");
        await clerk.ScanAsync(codes[0]);
        await clerk.Expect("#scanned").ToContainTextAsync("第 1 件，共 1 件");
        await clerk.SeenAsync("clerk-receiving");
        await clerk.Page.ClickAsync("#send");
        await clerk.Expect("#receipt").ToContainTextAsync("已登记");
        await clerk.SeenAsync("clerk-received");

        await clerk.LookAsync("/record", "clerk-kinds");
        await clerk.OpenFormAsync("/record/production");
        await clerk.Page.SelectOptionAsync("#f-site", GoodsDesk.TradersStore);
        await clerk.GiveAsync("items-0-product", "ACETONE");
        await clerk.GiveAsync("items-0-lot", lot + "-B");
        await clerk.GiveAsync("items-0-quantity", "12");
        await clerk.Expect("#summary").ToContainTextAsync("12 kg");
        await clerk.SeenAsync("clerk-recording");
        await clerk.Page.ClickAsync("#send");
        await clerk.Page.ClickAsync("#receipt a[href^='/movements/']:not(.button)");
        await clerk.Expect("main").ToContainTextAsync(lot + "-B");
        await clerk.SeenAsync("clerk-voucher");

        await clerk.LookAsync("/stock", "clerk-stock");
        await clerk.LookAsync($"/stock/book?site={GoodsDesk.TradersStore}&product=ACETONE", "clerk-book");
        await clerk.Expect("main").ToContainTextAsync("结存");
        await clerk.Page.ClickAsync("[data-sign-out] button");
        await clerk.Page.WaitForURLAsync(office.Address + "/");
    }
}
