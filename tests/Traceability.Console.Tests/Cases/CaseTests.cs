using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;

namespace Traceability.Console.Tests.Cases;

/// <summary>From a torn label in the hand to the dossier, and the form on a phone in the yard.</summary>
public sealed partial class CaseTests(Office office)
{
    [Fact]
    public async Task From_a_torn_label_to_the_dossier_in_a_dozen_acts()
    {
        string drum = Drum();
        await using Visitor police = await office.OpenAsync("police");
        IPage page = police.Page;
        await police.GoAsync("/cases/new");
        await police.FitsEveryoneAsync();
        await page.FillAsync("#f-title", "粮库旁查获残标铁桶");
        await page.FillAsync("#f-summary", "夜间装卸，标签被撕");
        await page.ClickAsync("button:text-is('立案')");
        await page.WaitForURLAsync("**/items/new");
        string number = Number().Match(page.Url).Groups[1].Value;
        await FillItemAsync(page, drum[..^3] + "??" + drum[^1]);
        await page.ClickAsync("button:text-is('登记')");
        await page.WaitForURLAsync("**done=1");
        await page.Locator($".candidates strong:text-is('{drum}')").WaitForAsync();
        await police.FitsEveryoneAsync();
        await police.PictureAsync("cases-item-sources");
        await page.FillAsync("#choice", drum);
        await page.FillAsync("#choice-why", "对照桶身批号");
        await page.ClickAsync("button:text-is('认定')");
        await page.Locator("a:text-is('追溯图')").First.WaitForAsync();
        await police.GoAsync($"/cases/{number}/chain");
        await page.Locator("table.persons tbody tr").First.WaitForAsync();
        await police.FitsEveryoneAsync();
        await police.PictureAsync("cases-chain");
        IAPIResponse dossier = await page.Context.APIRequest.GetAsync(
            $"{office.Address}/api/cases/{number}/dossier.pdf");
        Assert.Equal(200, dossier.Status);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await dossier.BodyAsync())[..5]),
            StringComparison.Ordinal);
        await police.GoAsync($"/cases/{number}/looks");
        Assert.True(await page.Locator("tbody tr:has-text('卷宗')").CountAsync() > 0);
        await police.PictureAsync("cases-looks");
    }

    [Fact]
    public async Task The_form_of_a_seizure_fits_a_phone_and_says_what_is_missing_beside_its_box()
    {
        await using Visitor police = await office.OpenAsync("police", ScreenSize.Phone);
        IPage page = police.Page;
        await police.GoAsync("/cases/new");
        await page.FillAsync("#f-title", "路检查获无标签液体");
        await page.FillAsync("#f-summary", "车厢内查获");
        await page.ClickAsync("button:text-is('立案')");
        await page.WaitForURLAsync("**/items/new");
        await police.FitsEveryoneAsync();
        await page.FillAsync("#f-quantity", "20");
        await page.FillAsync("#f-firstOfficer", "王警");
        await page.FillAsync("#f-secondOfficer", "王警");
        await page.ClickAsync("button:text-is('登记')");
        await page.Locator("#f-secondOfficer-said .fault").WaitForAsync();
        await page.Locator("#f-substance-said .fault").WaitForAsync();
        await police.FitsEveryoneAsync();
        await police.PictureAsync("cases-seizure-form");
    }

    private static async Task FillItemAsync(IPage page, string torn)
    {
        await page.FillAsync("#f-code", torn);
        await page.SelectOptionAsync("#f-substance", "CN-P2-02");
        await page.FillAsync("#f-quantity", "200");
        await page.FillAsync("#f-firstOfficer", "王警");
        await page.FillAsync("#f-secondOfficer", "李警");
        await page.FillAsync("#f-keeper", "赵库");
        await page.FillAsync("#f-keptAt", "涉案物品库");
    }

    private string Drum()
    {
        using TraceabilityDb db = office.Db();
        return (from x in db.Packages
                join p in db.Products on x.Product equals (Id<Product>?)p.Id
                where p.Code == "AC2O"
                orderby x.Id
                select x.Code).First();
    }

    [GeneratedRegex("/cases/([0-9]+)/")]
    private static partial Regex Number();
}
