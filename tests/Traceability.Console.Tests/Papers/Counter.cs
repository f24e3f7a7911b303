using System.Text;
using Microsoft.Playwright;

namespace Traceability.Console.Tests.Papers;

/// <summary>办事窗口: an application from its form to its decision, as people click it.</summary>
internal static class Counter
{
    private static readonly byte[] Scan = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");

    /// <summary>A single-use filing for so much acetone, kept as a draft.</summary>
    /// <returns>The address of the application.</returns>
    public static async Task<string> ApplyAsync(this Visitor applicant, string kilograms)
    {
        await applicant.GoAsync("/applications/new");
        await applicant.Page.ClickAsync("a.card[href='/applications/new/PT-BUY-23-S']");
        await applicant.Page.SelectOptionAsync("#f-lines-0-substance", "CN-P3-02");
        await applicant.Page.FillAsync("#f-lines-0-quantity", kilograms);
        await applicant.Page.FillAsync("#f-purpose", "涂料生产");
        await applicant.Page.ClickAsync("button[value=keep]");
        await applicant.SaysAsync("草稿已保存");
        return new Uri(applicant.Page.Url).AbsolutePath;
    }

    /// <summary>Adds every paper that is missing.</summary>
    public static async Task AddPapersAsync(this Visitor applicant)
    {
        foreach (string kind in new[] { "business-licence", "lawful-use", "handler-identity" })
            await applicant.AddPaperAsync(kind);
    }

    public static async Task AddPaperAsync(this Visitor applicant, string kind)
    {
        await applicant.Page.SelectOptionAsync("#f-kind", kind);
        await applicant.Page.SetInputFilesAsync(
            "#f-file", new FilePayload { Name = $"{kind}.pdf", MimeType = "application/pdf", Buffer = Scan });
        await applicant.Page.Locator("form button", new() { HasText = "上传材料" }).ClickAsync();
        await Assertions.Expect(applicant.Page.Locator("td a", new() { HasText = $"{kind}.pdf" })).ToHaveCountAsync(1);
    }

    /// <summary>Chooses an act, gives its reason where it wants one, does it, and reads the receipt.</summary>
    public static async Task ActAsync(this Visitor person, string page, string act, string word, string? reason = null)
    {
        Assert.Equal(200, await person.GoAsync($"{page}?act={act}"));
        if (reason is not null) await person.Page.FillAsync("#f-reason", reason);
        await person.Page.Locator("#act button", new() { HasText = word }).ClickAsync();
        await person.SaysAsync($"已{word}");
    }

    public static Task SaysAsync(this Visitor person, string text) =>
        Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync(text);
}
