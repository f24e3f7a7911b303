using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Demo;
using Traceability.Api.Security;
using Traceability.Db.People;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Security;

/// <summary>The own sign-in over the pages: second factor, recovery codes, sessions that end.</summary>
public sealed partial class OwnSignInTests(Town town) : IClassFixture<Town>
{
    private static readonly Uri Home = new("/home", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_showed_two_factors_still_has_them_at_its_next_pages()
    {
        (string user, string key) = await EnrolledAsync("two-factors", Roles.Police);
        await using WebApplicationFactory<Program> production = Production();
        using HttpClient browser = Browser(production);
        await SignInAsync(browser, user, Totp.Code(key, DateTimeOffset.UtcNow));
        for (int i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, Home));
    }

    [Fact]
    public async Task An_authority_without_a_second_factor_is_led_to_where_it_is_enrolled()
    {
        string user = await NewAsync("no-factor", Roles.Police);
        await using WebApplicationFactory<Program> production = Production();
        using HttpClient browser = Browser(production);
        await SignInAsync(browser, user, null);
        using HttpResponseMessage answer = await browser.GetAsync(Home, Cancellation);
        Assert.Equal("/account/second-factor", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, new("/account/second-factor", UriKind.Relative)));
    }

    [Fact]
    public async Task A_recovery_code_signs_in_once()
    {
        (string user, _) = await EnrolledAsync("recovering", Roles.SafetyOfficer);
        string code = await WithAsync(user, async (users, found) =>
            (await users.GenerateNewTwoFactorRecoveryCodesAsync(found, 3))!.First());
        using HttpClient first = Browser(town.App), second = Browser(town.App);
        Assert.Equal("/home", await SignInAsync(first, user, code));
        Assert.Contains("failed=true", await SignInAsync(second, user, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_ends_at_the_next_request()
    {
        string user = await NewAsync("demoted", Roles.Operator);
        using HttpClient browser = Browser(town.App);
        await SignInAsync(browser, user, null);
        Uri stock = new("/stock", UriKind.Relative);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, stock));
        await WithAsync(user, async (users, found) =>
        {
            await users.RemoveFromRoleAsync(found, Roles.Operator);
            return await users.AddToRoleAsync(found, Roles.Association);
        });
        Assert.NotEqual(HttpStatusCode.OK, await StatusAsync(browser, stock));
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_that_were_there_before()
    {
        string user = await NewAsync("changed", Roles.Operator);
        using HttpClient browser = Browser(town.App);
        await SignInAsync(browser, user, null);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(browser, Home));
        await WithAsync(user, (users, found) =>
            users.ChangePasswordAsync(found, DemoWorld.Password, "Another-150823!"));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(browser, Home));
    }

    [Fact]
    public async Task The_sign_in_page_says_that_an_account_is_locked()
    {
        string user = await NewAsync("locked-out", Roles.Operator);
        using HttpClient browser = Browser(town.App);
        for (int i = 0; i < 5; i++) await SignInAsync(browser, user, null, "wrong");
        string place = await SignInAsync(browser, user, null);
        string page = await browser.GetStringAsync(new Uri(place, UriKind.Relative), Cancellation);
        Assert.Contains("账号已锁定", page, StringComparison.Ordinal);
    }

    private WebApplicationFactory<Program> Production() => town.App.WithWebHostBuilder(web => web
        .UseEnvironment("Production").UseSetting(DemoWorld.Setting, "false"));

    /// <summary>Keeps cookies, follows nothing.</summary>
    private static HttpClient Browser(WebApplicationFactory<Program> app)
    {
        HttpClient client = app.CreateClient(new WebApplicationFactoryClientOptions
        {
            AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost"),
        });
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, Uri path)
    {
        using HttpResponseMessage answer = await browser.GetAsync(path, Cancellation);
        return answer.StatusCode;
    }

    /// <returns>Where the form led.</returns>
    private static async Task<string> SignInAsync(
        HttpClient browser, string user, string? code, string password = DemoWorld.Password)
    {
        string page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Cancellation);
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            ["userName"] = user, ["password"] = password, ["code"] = code ?? "", ["returnUrl"] = "",
        });
        using HttpResponseMessage answer = await browser.PostAsync(
            new Uri("/sign-in", UriKind.Relative), form, Cancellation);
        return answer.Headers.Location?.OriginalString ?? $"{answer.StatusCode}";
    }

    private async Task<string> NewAsync(string name, string role)
    {
        await using AsyncServiceScope scope = town.App.Services.CreateAsyncScope();
        await using var db = town.Db();
        string code = role == Roles.Police ? "police" : "operator";
        Domain.Id<Organisation> unit = db.Users.Single(u => u.UserName == code).Organisation;
        IdentityResult made = await SignIns.CreateAsync(
            scope.ServiceProvider, new NewSignIn(name, name, unit, null, role), DemoWorld.Password);
        Assert.True(made.Succeeded, made.ToString());
        return name;
    }

    private async Task<(string User, string Key)> EnrolledAsync(string name, string role)
    {
        string user = await NewAsync(name, role);
        return (user, await WithAsync(user, async (users, found) =>
        {
            await users.ResetAuthenticatorKeyAsync(found);
            await users.SetTwoFactorEnabledAsync(found, true);
            return (await users.GetAuthenticatorKeyAsync(found))!;
        }));
    }

    private async Task<T> WithAsync<T>(string user, Func<UserManager<User>, User, Task<T>> act)
    {
        await using AsyncServiceScope scope = town.App.Services.CreateAsyncScope();
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        return await act(users, (await users.FindByNameAsync(user))!);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
