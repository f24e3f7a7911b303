using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Console.Tests.Goods;

/// <summary>A day at the desk of a clerk of the trader.</summary>
public sealed class ClerksDayTests(Office office)
{
    [Fact]
    public async Task A_clerk_records_what_was_made_and_a_breach_is_shown_before_it_is_sent_and_cured()
    {
        string lot = GoodsDesk.New("DAY");
        await using Visitor clerk = await office.OpenAsync("operator");
        await clerk.OpenFormAsync("/record/production");
        await FillAsync(clerk, lot, "400");
        await clerk.Expect("#summary").ToContainTextAsync("生产 工业丙酮 99.5% 400 kg");
        await clerk.Page.ClickAsync("#send");
        await clerk.Expect("#receipt").ToContainTextAsync("已登记");

        await clerk.OpenFormAsync("/record/dispatch");
        await clerk.GiveAsync("counterparty", GoodsDesk.Coatings);
        await FillAsync(clerk, lot, "500");
        await clerk.Expect("#findings").ToContainTextAsync("R-008");
        await clerk.Expect("#findings").ToContainTextAsync("《易制毒化学品管理条例》第十七条");
        await clerk.Expect("#findings").ToContainTextAsync("怎样办理");
        await clerk.Expect("#f-purchasePermit").ToHaveAttributeAsync("aria-invalid", "true");
        await clerk.Expect("#findings").ToContainTextAsync("B-001");
        await clerk.FitsEveryoneAsync();
        await clerk.PictureAsync("goods-dispatch-breach");
        await clerk.Page.ClickAsync("#send");
        Assert.Equal(0, await clerk.Page.Locator("#receipt").CountAsync());

        await clerk.GiveAsync("items-0-quantity", "160");
        await clerk.GiveAsync("purchasePermit", "购备-150823-U1-2");
        await clerk.Expect("#findings").ToHaveCountAsync(0);
        await clerk.Expect("#summary").ToContainTextAsync("160 kg 给 前旗鑫源涂料有限公司，用 购备-150823-U1-2，丙酮余量");
        await clerk.Expect(".goods-line .before-after").ToContainTextAsync("在库 400 kg → 240 kg");
        await clerk.Page.ClickAsync("#send");
        await clerk.Expect("#receipt").ToContainTextAsync("240 kg");
        await clerk.FitsEveryoneAsync();
        await clerk.PictureAsync("goods-receipt-of-record");
    }

    [Fact]
    public async Task A_form_sent_twice_and_what_was_typed_before_a_reload_are_recorded_once()
    {
        string lot = GoodsDesk.New("TWICE");
        await using Visitor clerk = await office.OpenAsync("operator");
        await clerk.OpenFormAsync("/record/production");
        await FillAsync(clerk, lot, "7.5");
        await clerk.Expect("#summary").ToContainTextAsync("7.5 kg");
        await clerk.Page.WaitForFunctionAsync(
            "lot => Object.values(sessionStorage).some(kept => kept.includes(lot) && kept.includes('7.5'))", lot);
        await clerk.Page.ReloadAsync();
        await clerk.Page.WaitForSelectorAsync("#send:enabled");
        await clerk.Expect("#f-items-0-lot").ToHaveValueAsync(lot);
        await clerk.Page.DblClickAsync("#send");
        await clerk.Expect("#receipt").ToContainTextAsync("7.5 kg");
        await using TraceabilityDb db = office.Db();
        Assert.Equal(1, await db.MovementLines.CountAsync(
            l => db.Lots.Any(x => x.Id == l.Commodity && x.Number == lot), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        string lot = GoodsDesk.New("KEYS");
        await using Visitor clerk = await office.OpenAsync("operator");
        await clerk.OpenFormAsync("/record/production");
        await clerk.TabToAsync("f-site");
        await clerk.Page.Keyboard.PressAsync("ArrowDown");
        await clerk.TabToAsync("f-items-0-product");
        await clerk.Page.Keyboard.TypeAsync("ACETONE");
        await clerk.TabToAsync("f-items-0-lot");
        await clerk.Page.Keyboard.TypeAsync(lot);
        await clerk.TabToAsync("f-items-0-quantity");
        await clerk.Page.Keyboard.TypeAsync("3");
        await clerk.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(0, await clerk.Page.Locator("#receipt").CountAsync());
        await clerk.TabToAsync("send");
        await clerk.Page.Keyboard.PressAsync("Enter");
        await clerk.Expect("#receipt").ToContainTextAsync("工业丙酮 99.5% 3 kg");
    }

    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task Every_kind_of_movement_has_a_form_that_fits_and_asks_nothing_it_does_not_use(ScreenSize size)
    {
        await using Visitor clerk = await office.OpenAsync("operator", size);
        Assert.Equal(404, await clerk.GoAsync("/record/seizure"));
        MovementKind[] kinds = [MovementKind.Dispatch, MovementKind.Transformation, MovementKind.Reversal];
        foreach (MovementKind kind in kinds)
        {
            await clerk.OpenFormAsync("/record/" + kind.ToString().ToLowerInvariant());
            Assert.Equal(kind == MovementKind.Dispatch, await clerk.Page.IsVisibleAsync("#f-vehicle"));
            Assert.Equal(kind != MovementKind.Reversal, await clerk.Page.IsVisibleAsync("#f-items-0-product"));
            await clerk.FitsEveryoneAsync();
            await clerk.PictureAsync($"goods-record-{kind}");
        }
    }

    private static async Task FillAsync(Visitor clerk, string lot, string quantity)
    {
        // A unit with one store is not asked; other tests give the trader more.
        await clerk.Page.SelectOptionAsync("#f-site", GoodsDesk.TradersStore);
        await clerk.GiveAsync("items-0-product", "ACETONE");
        await clerk.GiveAsync("items-0-lot", lot);
        await clerk.GiveAsync("items-0-quantity", quantity);
    }
}
