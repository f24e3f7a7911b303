using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Traceability.Api.Tests.Applications;
using Traceability.Db;

namespace Traceability.Api.Tests.Security;

/// <summary>A password that somebody else gave opens nothing but the change of itself.</summary>
public sealed partial class TemporaryPasswordTests(Town town) : IClassFixture<Town>
{
    private const string Own = "My-own-150823!";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_leads_to_the_own_sign_in_until_the_password_is_changed()
    {
        string temporary = await OpenAsync("temporary-1");
        using HttpClient browser = Browser();
        await SignInAsync(browser, "temporary-1", temporary);
        foreach (string page in new[] { "/home", "/stock", "/record", "/permits" })
        {
            using HttpResponseMessage led = await browser.GetAsync(new Uri(page, UriKind.Relative), Cancellation);
            Assert.Equal((HttpStatusCode.Redirect, "/account#password"),
                (led.StatusCode, led.Headers.Location?.OriginalString));
        }

        string account = WebUtility.HtmlDecode(
            await browser.GetStringAsync(new Uri("/account", UriKind.Relative), Cancellation));
        Assert.Contains("临时口令", account, StringComparison.Ordinal);
        Assert.Contains("不能与现在的相同", await ChangeAsync(browser, temporary, temporary), StringComparison.Ordinal);
        using HttpResponseMessage still = await browser.GetAsync(new Uri("/home", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, still.StatusCode);

        await ChangeAsync(browser, temporary, Own);
        using HttpResponseMessage home = await browser.GetAsync(new Uri("/home", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        using HttpClient again = Browser();
        await SignInAsync(again, "temporary-1", Own);
        using HttpResponseMessage later = await again.GetAsync(new Uri("/home", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task A_program_with_a_temporary_password_is_told_what_to_do_and_a_reset_makes_it_temporary_again()
    {
        await OpenAsync("temporary-2");
        using (TraceabilityDb db = town.Db())
        {
            db.Users.Single(u => u.UserName == "temporary-2").MustChangePassword = false;
            await db.SaveChangesAsync(Cancellation);
        }

        using HttpClient admin = await town.SignedInAsync("admin");
        string id;
        using (TraceabilityDb db = town.Db()) id = db.Users.Single(u => u.UserName == "temporary-2").Id;
        JsonNode reset = await Counter.ReadAsync(
            admin.PostAsync(new Uri($"/api/admin/users/{id}/reset-password", UriKind.Relative), null, Cancellation),
            HttpStatusCode.OK);
        using HttpClient program = town.App.CreateClient();
        JsonNode token = await Counter.ReadAsync(
            program.PostAsJsonAsync(
                "/api/account/token",
                new { userName = "temporary-2", password = (string)reset["temporaryPassword"]! }, Cancellation),
            HttpStatusCode.OK);
        program.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
        JsonNode told = await Counter.ReadAsync(
            program.GetAsync(new Uri("/api/movements", UriKind.Relative), Cancellation), HttpStatusCode.Forbidden);
        Assert.Contains("临时口令", (string)told["title"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_keeps_the_password_it_was_given()
    {
        using HttpClient clerk = await town.SignedInAsync("operator");
        JsonNode made = await Counter.ReadAsync(
            clerk.PostAsJsonAsync("/api/account/machines", new { displayName = "二号地磅" }, Cancellation),
            HttpStatusCode.Created);
        using HttpClient machine = town.App.CreateClient();
        JsonNode token = await Counter.ReadAsync(
            machine.PostAsJsonAsync(
                "/api/account/token",
                new { userName = (string)made["userName"]!, password = (string)made["password"]! }, Cancellation),
            HttpStatusCode.OK);
        machine.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
        await Counter.ReadAsync(
            machine.GetAsync(new Uri("/api/movements", UriKind.Relative), Cancellation), HttpStatusCode.OK);
    }

    private async Task<string> OpenAsync(string userName)
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        string unit;
        using (TraceabilityDb db = town.Db())
        {
            unit = db.Organisations.Single(
                o => db.Users.Any(u => u.UserName == "operator" && u.Organisation == o.Id)).Code;
        }

        JsonNode opened = await Counter.ReadAsync(
            admin.PostAsJsonAsync(
                "/api/admin/users",
                new { userName, displayName = "新员工", organisation = unit, role = "enterprise-operator" }, Cancellation),
            HttpStatusCode.Created);
        return (string)opened["temporaryPassword"]!;
    }

    private HttpClient Browser()
    {
        HttpClient client = town.App.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"),
        });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private static async Task SignInAsync(HttpClient browser, string userName, string password)
    {
        string page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Cancellation);
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["userName"] = userName, ["password"] = password, ["code"] = "", ["returnUrl"] = "",
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using HttpResponseMessage answer = await browser.PostAsync(
            new Uri("/sign-in", UriKind.Relative), form, Cancellation);
        Assert.Equal("/home", answer.Headers.Location?.OriginalString);
    }

    private static async Task<string> ChangeAsync(HttpClient browser, string current, string next)
    {
        string page = await browser.GetStringAsync(new Uri("/account", UriKind.Relative), Cancellation);
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["_handler"] = "password", ["Boxes.Current"] = current, ["Boxes.Next"] = next, ["Boxes.Again"] = next,
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        });
        using HttpResponseMessage answer = await browser.PostAsync(
            new Uri("/account", UriKind.Relative), form, Cancellation);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" (?:type=\"hidden\" )?value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
