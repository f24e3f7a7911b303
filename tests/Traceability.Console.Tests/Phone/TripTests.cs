using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Console.Tests.Phone;

/// <summary>A driver with a phone: the list of what is loaded, an incident, a handover that cannot be.</summary>
public sealed class TripTests(Office office)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public async Task A_driver_ticks_a_drum_and_reports_an_incident_with_a_photo()
    {
        await using Visitor driver = await office.OpenAsync("carrier", ScreenSize.Phone);
        await driver.GoAsync("/trips");
        await driver.FitsEveryoneAsync();
        await driver.PictureAsync("trips");
        string trip = (await driver.Page.GetAttributeAsync(".trips li:has(.acts-row) h2 a", "href"))!;
        Assert.Equal(200, await driver.GoAsync(trip));
        await driver.FitsEveryoneAsync();
        await driver.PictureAsync("trip");

        await driver.GoAsync($"/scan?trip={trip.Split('/')[^1]}&moment=loading");
        string code = (await driver.Page.GetAttributeAsync("[data-code]", "data-code"))!;
        await driver.Page.FillAsync("#f-code", code);
        await driver.Page.PressAsync("#f-code", "Enter");
        await driver.Page.WaitForSelectorAsync("[data-code].found");
        await driver.PictureAsync("scan-loading");

        await driver.GoAsync(trip + "/incident");
        await driver.FitsEveryoneAsync();
        string what = $"车厢渗漏，已围挡 {Guid.CreateVersion7()}";
        await driver.Page.CheckAsync("input[value=Leak]");
        await driver.Page.FillAsync("#f-region", "150823");
        await driver.Page.FillAsync("#f-what", what);
        await driver.Page.SetInputFilesAsync("#f-file", new Microsoft.Playwright.FilePayload
        {
            Name = "现场.png", MimeType = "image/png", Buffer = Png,
        });
        await driver.PictureAsync("incident");
        await driver.Page.ClickAsync("main form button.grave");
        await driver.Page.WaitForURLAsync("**?done=incident");
        await driver.FitsEveryoneAsync();
        using TraceabilityDb db = office.Db();
        IncidentReport report = db.IncidentReports.AsNoTracking().Single(i => i.What == what);
        Assert.Equal(Png, db.IncidentPhotos.Single(p => p.Incident == report.Id).Content);
        Assert.Contains(db.Alerts, a => a.Subject == report.Subject && a.Level == AlertLevel.Serious);
    }

    [Fact]
    public async Task A_handover_to_oneself_is_refused_beside_its_fields()
    {
        await using Visitor driver = await office.OpenAsync("carrier", ScreenSize.Phone);
        await driver.GoAsync("/trips");
        string trip = (await driver.Page.GetAttributeAsync(".trips li:has(.acts-row) h2 a", "href"))!;
        Assert.Equal(200, await driver.GoAsync(trip + "/handover"));
        await driver.FitsEveryoneAsync();
        string person = (await driver.Page.GetAttributeAsync("#own-people option", "value"))!;
        foreach ((string box, string text) in new[]
        {
            ("region", "150823"), ("vehicle", "蒙L99999"), ("handedOverBy", person), ("takenOverBy", person),
        })
            await driver.Page.FillAsync($"#f-{box}", text);
        await driver.Page.ClickAsync("main form button.big");
        await driver.Page.WaitForSelectorAsync("#findings");
        Assert.Contains("须为两人", await driver.Page.TextContentAsync("#f-takenOverBy-said"), StringComparison.Ordinal);
        Assert.Equal("蒙L99999", await driver.Page.InputValueAsync("#f-vehicle"));
        await driver.FitsEveryoneAsync();
        await driver.PictureAsync("handover-refused");
    }
}
