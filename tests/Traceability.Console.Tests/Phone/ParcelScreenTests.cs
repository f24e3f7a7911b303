using Microsoft.EntityFrameworkCore;
using Traceability.Db;

namespace Traceability.Console.Tests.Phone;

/// <summary>The counter of a courier: three checks, or it is not taken.</summary>
public sealed class ParcelScreenTests(Office office)
{
    [Fact]
    public async Task A_parcel_without_its_checks_is_refused_with_the_article_and_taken_once_they_are_done()
    {
        await using Visitor courier = await office.OpenAsync("carrier", ScreenSize.Phone);
        Assert.Equal(200, await courier.GoAsync("/parcels/new"));
        await courier.FitsEveryoneAsync();
        string waybill = $"SF{Environment.ProcessId}{Environment.TickCount64}";
        foreach ((string box, string text) in new[]
        {
            ("waybill", waybill), ("senderName", "张某"), ("recipientName", "李某"), ("recipientRegion", "150802"),
            ("contents", "图书"),
        })
            await courier.Page.FillAsync($"#f-{box}", text);
        await courier.Page.ClickAsync("main form button.big");
        await courier.Page.WaitForSelectorAsync("#findings");
        string said = (await courier.Page.TextContentAsync("#findings"))!;
        Assert.Contains("未验视", said, StringComparison.Ordinal);
        Assert.Contains("R-122", said, StringComparison.Ordinal);
        await courier.FitsEveryoneAsync();
        await courier.PictureAsync("parcel-refused");

        await courier.Page.FillAsync("#f-senderIdNumber", "11010519491231002X");
        await courier.Page.CheckAsync("#f-isOpened");
        await courier.Page.CheckAsync("#f-isXrayed");
        await courier.Page.ClickAsync("main form button.big");
        await courier.Page.WaitForURLAsync("**/parcels?done=*");
        await courier.FitsEveryoneAsync();
        await courier.PictureAsync("parcels");
        using TraceabilityDb db = office.Db();
        Assert.Equal(1, await db.Parcels.CountAsync(p => p.Waybill == waybill, TestContext.Current.CancellationToken));
    }
}
