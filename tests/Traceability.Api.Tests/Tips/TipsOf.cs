using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db;
using Traceability.Db.Providers;

namespace Traceability.Api.Tests.Tips;

/// <summary>Sends tips as anyone does: from the public page, without a sign-in.</summary>
internal static partial class TipsOf
{
    public const string Text = "有人夜间在河套粮库旁装卸没有标签的铁桶";

    /// <summary>Sends one and finds its number in the books.</summary>
    public static async Task<long> SendAsync(WebApplicationFactory<Program> app)
    {
        using HttpClient anyone = app.CreateClient();
        await SendAsync(anyone, "150823");
        await using TraceabilityDb db = app.Services.GetRequiredService<TraceabilityDbFactory>().CreateDbContext();
        return (await db.Tips.OrderByDescending(t => t.Id).Select(t => t.Id).FirstAsync()).Value;
    }

    /// <returns>The code that was shown.</returns>
    public static async Task<string> SendAsync(
        HttpClient anyone, string region, byte[]? file = null, string? receipt = null, string text = Text)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(await TokenAsync(anyone)), "__RequestVerificationToken" },
            { new StringContent("trade"), "category" }, { new StringContent(region), "region" },
            { new StringContent("某村东头"), "place" }, { new StringContent(text), "text" },
        };
        if (receipt is not null) form.Add(new StringContent(receipt), "receipt");
        if (file is not null)
        {
            ByteArrayContent content = new(file);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(content, "files", "张三的手机.jpg");
        }

        using HttpResponseMessage answer = await anyone.PostAsync(new Uri("/tips", UriKind.Relative), form);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        return Code().Match(page).Value;
    }

    /// <summary>What the holder of the code reads; or the answer to what was added.</summary>
    public static async Task<(HttpStatusCode Status, string Page)> AskAsync(
        HttpClient anyone, string code, string? add = null)
    {
        Dictionary<string, string> fields = new()
        {
            ["__RequestVerificationToken"] = await TokenAsync(anyone), ["code"] = code,
        };
        if (add is not null) fields["text"] = add;
        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage answer = await anyone.PostAsync(
            new Uri(add is null ? "/tips/answer" : "/tips/add", UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The code that the form was drawn with.</summary>
    public static async Task<string> ReceiptAsync(HttpClient anyone) => Receipt()
        .Match(await anyone.GetStringAsync(new Uri("/tips", UriKind.Relative))).Groups[1].Value;

    private static async Task<string> TokenAsync(HttpClient anyone) => Token()
        .Match(await anyone.GetStringAsync(new Uri("/tips", UriKind.Relative))).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"receipt\" value=\"([0-9A-Z]{16})\"")]
    private static partial Regex Receipt();

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
