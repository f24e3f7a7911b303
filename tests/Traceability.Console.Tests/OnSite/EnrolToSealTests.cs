using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Db;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Console.Tests.OnSite;

/// <summary>From a unit that nobody knows to a sealed verification, the part on site with a phone.</summary>
public sealed class EnrolToSealTests(Office office)
{
    private const string Code = "91150823MA0P109022";
    private const string Unit = "前旗黄河新材料有限公司";
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public async Task A_unit_enrols_itself_and_two_officers_verify_it_on_site()
    {
        await EnrolAsync();
        await using Visitor police = await office.OpenAsync("police", ScreenSize.Phone);
        await using Visitor second = await office.OpenAsync("police-2", ScreenSize.Phone);
        await ReviewAsync(police);
        await AcceptAsync(second);
        long number = Number();
        await OnSiteAsync(police, number);
        await SignAsync(police, second, number);
        using TraceabilityDb db = office.Db();
        Verification done = await db.Verifications.SingleAsync(
            v => v.Id == new Domain.Id<Verification>(number), TestContext.Current.CancellationToken);
        Assert.Equal(VerificationState.Verified, done.State);
    }

    private async Task EnrolAsync()
    {
        await using Visitor anyone = await office.OpenAsync(null, ScreenSize.Phone);
        Assert.Equal(200, await anyone.GoAsync("/enrol"));
        await anyone.FitsEveryoneAsync();
        await anyone.PictureAsync("enrol");
        foreach ((string box, string text) in new[]
        {
            ("code", Code), ("name", Unit), ("address", "工业园区 6 号"), ("legalRepresentative", "某人"),
            ("phone", "0478-3210000"), ("officerName", "专某"), ("officerPhone", "13800000001"), ("informantName", "信某"),
            ("informantPhone", "13800000002"), ("site1Name", "一号库"), ("site1Address", "工业园区 6 号院内"),
        })
            await anyone.Page.FillAsync($"#{box}", text);
        await anyone.Page.CheckAsync("[name=kinds][value=User]");
        await anyone.Page.SelectOptionAsync("#region", "150823");
        await anyone.Page.SelectOptionAsync("#site1Kind", "Warehouse");
        await anyone.Page.SetInputFilesAsync("#licence", new FilePayload
        {
            Name = "营业执照.png", MimeType = "image/png", Buffer = Png,
        });
        await anyone.Page.ClickAsync("form[action='/enrol'] button");
        await anyone.Page.WaitForSelectorAsync("strong.code");
        await anyone.FitsEveryoneAsync();
        string receipt = (await anyone.Page.TextContentAsync("strong.code"))!;
        await anyone.GoAsync("/enrol");
        await anyone.Page.FillAsync("#receiptCode", receipt);
        await anyone.Page.ClickAsync("form[action='/enrol/state'] button");
        await anyone.Page.WaitForSelectorAsync("dl");
        await anyone.FitsEveryoneAsync();
        Assert.Contains("待审查", await anyone.Page.TextContentAsync("dl"), StringComparison.Ordinal);
    }

    private static async Task ReviewAsync(Visitor police)
    {
        await police.GoAsync("/enrolments");
        await police.FitsEveryoneAsync();
        await police.Page.ClickAsync($"tr:has-text('{Unit}') a");
        await police.Page.WaitForSelectorAsync("#act");
        await police.FitsEveryoneAsync();
        await police.Page.SelectOptionAsync("#act", "Review");
        await police.Page.FillAsync("#reason", "执照与登记一致");
        await police.Page.ClickAsync("section:has(#act) button");
        await police.Page.WaitForSelectorAsync(".notice:has-text('请由另一名工作人员决定')");
        await police.PictureAsync("enrolment");
    }

    private static async Task AcceptAsync(Visitor second)
    {
        await second.GoAsync("/enrolments?state=UnderReview");
        await second.Page.ClickAsync($"tr:has-text('{Unit}') a");
        await second.Page.ClickAsync("main button:has-text('准予入网')");
        await second.Page.WaitForSelectorAsync(".receipt .code");
        await second.FitsEveryoneAsync();
        await second.PictureAsync("enrolment-accepted");
    }

    private static async Task OnSiteAsync(Visitor police, long number)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"/verifications/{number}");
        await police.GoAsync(path);
        await police.FitsEveryoneAsync();
        await police.Page.ClickAsync("main button.big");
        await police.Page.WaitForSelectorAsync(".checks");
        await police.FitsEveryoneAsync();
        await police.PictureAsync("verification-checklist");
        await police.Page.CheckAsync("[name='mark-1'][value=Yes]");
        await police.Page.FillAsync("#remark-1", "执照原件已核对");
        await police.Page.ReloadAsync();
        await police.Page.WaitForFunctionAsync("() => document.querySelector('#remark-1').value.length > 0");
        Assert.True(await police.Page.IsCheckedAsync("[name='mark-1'][value=Yes]"));
        foreach (IElementHandle box in await police.Page.QuerySelectorAllAsync(".checks input[value=Yes]"))
            await box.CheckAsync();
        await police.Page.ClickAsync("form:has(.checks) button");
        await police.Page.WaitForSelectorAsync("main .receipt");
        await police.Page.SetInputFilesAsync("#photo-file", new FilePayload
        {
            Name = "库房.png", MimeType = "image/png", Buffer = Png,
        });
        await police.Page.ClickAsync("form[data-onsite-photo] button");
        await police.Page.WaitForSelectorAsync("td a:has-text('库房.png')");
        await police.FitsEveryoneAsync();
        await police.Page.ClickAsync("section:has(#outcome) button");
        await police.Page.WaitForSelectorAsync("#unit-name");
        await police.FitsEveryoneAsync();
        await police.PictureAsync("verification-to-sign");
    }

    private static async Task SignAsync(Visitor police, Visitor second, long number)
    {
        await police.Page.ClickAsync("main button.big");
        await police.Page.WaitForSelectorAsync(".notice:has-text('第三十四条第三款')");
        await police.Page.FillAsync("#unit-name", "专某");
        await police.Page.ClickAsync("section:has(#unit-name) button");
        await police.Page.WaitForSelectorAsync("text=单位已签名");
        await second.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/verifications/{number}"));
        await second.Page.ClickAsync("main button.big");
        await second.Page.WaitForSelectorAsync("text=与封存内容一致");
        await second.FitsEveryoneAsync();
        await second.PictureAsync("verification-sealed");
    }

    private long Number()
    {
        using TraceabilityDb db = office.Db();
        return db.Verifications.Single(v => db.Organisations.Any(o => o.Id == v.Unit && o.Code == Code)).Id.Value;
    }
}
