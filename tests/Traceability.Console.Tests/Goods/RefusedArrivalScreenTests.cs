using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;

namespace Traceability.Console.Tests.Goods;

/// <summary>整票拒收 and 收回 on the pages, and units found by their name.</summary>
public sealed class RefusedArrivalScreenTests(Office office)
{
    [Fact]
    public async Task A_unit_is_found_by_a_part_of_its_name_and_stands_in_the_box_by_its_code()
    {
        await using Visitor visitor = await office.OpenAsync("operator");
        string name, code;
        using (TraceabilityDb db = office.Db())
        {
            var carrier = await db.Organisations.AsNoTracking().SingleAsync(
                o => db.Users.Any(u => u.UserName == "carrier" && u.Organisation == o.Id),
                TestContext.Current.CancellationToken);
            (name, code) = (carrier.Name, carrier.Code);
        }

        await visitor.GoAsync("/record/dispatch");
        ILocator box = visitor.Page.Locator("#f-carrier");
        await Assertions.Expect(box).ToBeEnabledAsync();
        await box.PressSequentiallyAsync(name[2..8]);
        await Assertions.Expect(visitor.Page.Locator($"#f-carrier-found option[value='{code}']")).ToHaveCountAsync(1);
        await box.FillAsync(name);
        await Assertions.Expect(visitor.Page.Locator($"#f-carrier-found option[value='{code}']")).ToHaveCountAsync(1);
        await box.BlurAsync();
        await Assertions.Expect(box).ToHaveValueAsync(code);
        await Assertions.Expect(visitor.Page.Locator(".field:has(#f-carrier) [data-party-name]"))
            .ToContainTextAsync(name);
        await visitor.FitsEveryoneAsync();
    }

    [Fact]
    public async Task The_consignee_refuses_all_of_it_and_the_shipper_finds_it_among_the_tasks()
    {
        (long consignment, _) = await GoodsDesk.SendDrumsAsync(office, GoodsDesk.New("REFUSED"), 2);
        await using (Visitor buyer = await office.OpenAsync("operator", ScreenSize.Phone))
        {
            await buyer.GoAsync($"/inbox/{consignment}/refuse");
            await buyer.FitsEveryoneAsync();
            await buyer.PictureAsync("refuse");
            await buyer.Page.SelectOptionAsync("#f-cause", "Damaged");
            await buyer.Page.FillAsync("[name='Form.Reason']", "两桶封签损坏");
            await buyer.Page.FillAsync("[name='Form.DecidedBy']", "T-K1");
            await buyer.Page.FillAsync("[name='Form.CarriedBackBy']", "");
            await buyer.Page.ClickAsync("main form.form button");
            await buyer.Page.WaitForURLAsync($"**/returns/{consignment}*");
            await Assertions.Expect(buyer.Page.GetByText("已登记拒收")).ToBeVisibleAsync();
            await buyer.FitsEveryoneAsync();
        }

        await using Visitor shipper = await office.OpenAsync("machine");
        await shipper.GoAsync("/home");
        await shipper.Page.ClickAsync($"a[href='/returns/{consignment}']");
        await shipper.Page.FillAsync("[name='Form.TakenOverBy']", "P-K1");
        await shipper.PictureAsync("return");
        await shipper.Page.ClickAsync("form:has([name='Form.TakenOverBy']) button");
        await Assertions.Expect(shipper.Page.GetByText("已收回：货物回到原库房")).ToBeVisibleAsync();
        await shipper.FitsEveryoneAsync();
        await shipper.GoAsync("/home");
        Assert.Equal(0, await shipper.Page.Locator($"a[href='/returns/{consignment}']").CountAsync());
    }
}
