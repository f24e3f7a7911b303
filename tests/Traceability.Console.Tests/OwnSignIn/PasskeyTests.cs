using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Traceability.Api.Demo;
using Traceability.Db;

namespace Traceability.Console.Tests.OwnSignIn;

/// <summary>The own sign-in before a screen, with an authenticator that Chromium makes up.</summary>
public sealed class PasskeyTests(Office office)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passkey_is_made_signs_in_without_a_password_and_is_removed()
    {
        string user = await NewUserAsync("passkey-holder");
        await using IBrowser browser = await office.LaunchAsync();
        // A passkey belongs to a name, not to a number.
        string address = office.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using Visitor visitor = await Visitor.OpenAsync(browser, address, user, ScreenSize.Phone, "zh-CN");
        ICDPSession device = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        await visitor.GoAsync("/account");
        await visitor.FitsEveryoneAsync();
        await visitor.Page.FillAsync("#passkey-name", "测试手机");
        await visitor.Page.ClickAsync("[data-passkey] button");
        await visitor.Page.WaitForURLAsync("**/account?done=passkey");
        Assert.Contains("测试手机", await visitor.Page.TextContentAsync("main"), StringComparison.Ordinal);
        await visitor.PictureAsync("account");

        await visitor.Page.ClickAsync("[data-sign-out] button");
        await visitor.Page.WaitForURLAsync(address + "/");
        await visitor.GoAsync("/sign-in");
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("sign-in");
        await visitor.Page.ClickAsync("#by-passkey button");
        await visitor.Page.WaitForURLAsync("**/home");

        await visitor.GoAsync("/account");
        await visitor.Page.ClickAsync(".key-list button");
        await visitor.Page.WaitForURLAsync("**/account?done=dropped");
        Assert.Contains("还没有通行密钥", await visitor.Page.TextContentAsync("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_script_the_sign_in_page_shows_no_passkey_and_a_new_password_needs_the_old_one()
    {
        string user = await NewUserAsync("password-changer");
        string page = await office.Client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Cancellation);
        Assert.Contains("id=\"by-passkey\" hidden", page, StringComparison.Ordinal);
        await using Visitor visitor = await office.OpenAsync(user);
        await visitor.GoAsync("/account");
        await ChangeAsync(visitor, "Wrong-150823!");
        await visitor.Page.WaitForSelectorAsync("#f-current-said .fault");
        await visitor.FitsEveryoneAsync();
        await ChangeAsync(visitor, DemoWorld.Password);
        await visitor.Page.WaitForURLAsync("**/account?done=password");
        Assert.Equal(200, await visitor.GoAsync("/home"));
    }

    [Fact]
    public async Task What_was_read_is_marked_and_stays_so()
    {
        string user = await NewUserAsync("notice-reader", "police", "police");
        await using Visitor visitor = await office.OpenAsync(user);
        await visitor.GoAsync("/account/notifications");
        await visitor.FitsEveryoneAsync();
        await visitor.PictureAsync("notices");
        // Other tests raise notices of the same unit meanwhile: those drawn here are the ones to be read.
        string[] drawn = await UnreadAsync(visitor);
        Assert.NotEmpty(drawn);
        await visitor.Page.ClickAsync("main .acts button");
        await visitor.Page.WaitForSelectorAsync(".notices .read");
        await visitor.GoAsync("/account/notifications");
        Assert.Empty(drawn.Intersect(await UnreadAsync(visitor)));
    }

    private static Task<string[]> UnreadAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('.notices .unread')].map(n => n.innerText.trim())");

    private static async Task ChangeAsync(Visitor visitor, string current)
    {
        await visitor.Page.FillAsync("#f-current", current);
        await visitor.Page.FillAsync("#f-next", "Another-150823!");
        await visitor.Page.FillAsync("#f-again", "Another-150823!");
        await visitor.Page.ClickAsync("form:has(#f-next) button");
    }

    /// <summary>A sign-in of this test's own, of the unit of another.</summary>
    private async Task<string> NewUserAsync(string name, string role = "safety-officer", string like = "operator")
    {
        Assert.SkipWhen(!File.Exists("/usr/bin/chromium"), "Chromium is not installed.");
        using TraceabilityDb db = office.Db();
        string unit = await (
            from user in db.Users
            where user.UserName == like
            join organisation in db.Organisations on user.Organisation equals organisation.Id
            select organisation.Code).SingleAsync(Cancellation);
        using HttpResponseMessage token = await office.Client.PostAsJsonAsync(
            "/api/account/token", new { userName = "admin", password = DemoWorld.Password }, Cancellation);
        string bearer = (string)JsonNode.Parse(await token.Content.ReadAsStringAsync(Cancellation))!["accessToken"]!;
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/account/users")
        {
            Content = JsonContent.Create(new
            {
                userName = name, displayName = "试用者", organisation = unit, role, password = DemoWorld.Password,
            }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        using HttpResponseMessage made = await office.Client.SendAsync(request, Cancellation);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Cancellation));
        await db.Users.Where(u => u.UserName == name)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.MustChangePassword, false), Cancellation);
        return name;
    }
}
