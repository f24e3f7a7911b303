using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Traceability.Api.Demo;
using Traceability.Api.Security;

namespace Traceability.Api.Tests.Security;

/// <summary>
/// 动态口令: compulsory for authorities outside Development, and enough to keep out whoever has the password.
/// </summary>
public sealed class SecondFactorTests(Town town) : IClassFixture<Town>
{
    private static readonly Uri Movements = new("/api/movements", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Once_confirmed_the_password_alone_no_longer_signs_in()
    {
        string user = town.UserIn(Roles.SafetyOfficer);
        using HttpClient client = await town.SignedInAsync(user);
        string key = await EnrolAsync(client);
        Assert.Equal(HttpStatusCode.BadRequest, await ConfirmAsync(client, "000000"));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(town.App, user, null));
        Assert.Equal(HttpStatusCode.NoContent, await ConfirmAsync(client, Totp.Code(key, DateTimeOffset.UtcNow)));

        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(town.App, user, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync(
            town.App, user, Totp.Code(key, DateTimeOffset.UtcNow.AddHours(-1))));
        Assert.Equal(HttpStatusCode.OK, await SignInAsync(town.App, user, Totp.Code(key, DateTimeOffset.UtcNow)));
    }

    [Theory]
    [InlineData(Roles.Police, "/api/movements")]
    [InlineData(Roles.Administrator, "/api/books/imports")]
    public async Task Outside_development_an_authority_does_nothing_before_it_has_a_second_factor(
        string role, string path)
    {
        string user = town.UserIn(role);
        await using WebApplicationFactory<Program> production = town.App.WithWebHostBuilder(web => web
            .UseEnvironment("Production").UseSetting(DemoWorld.Setting, "false"));
        using HttpClient client = production.CreateClient();
        await BearAsync(client, production, user, null);
        using HttpResponseMessage before = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, before.StatusCode);
        Assert.Contains("动态口令", await before.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        string key = await EnrolAsync(client);
        Assert.Equal(HttpStatusCode.NoContent, await ConfirmAsync(client, Totp.Code(key, DateTimeOffset.UtcNow)));
        await BearAsync(client, production, user, Totp.Code(key, DateTimeOffset.UtcNow));
        using HttpResponseMessage after = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task Outside_development_an_enterprise_works_with_its_password()
    {
        await using WebApplicationFactory<Program> production = town.App.WithWebHostBuilder(web => web
            .UseEnvironment("Production").UseSetting(DemoWorld.Setting, "false"));
        using HttpClient client = production.CreateClient();
        await BearAsync(client, production, town.UserIn(Roles.Machine), null);
        using HttpResponseMessage answer = await client.GetAsync(Movements, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<string> EnrolAsync(HttpClient client)
    {
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("/api/account/second-factor", UriKind.Relative), null, Cancellation);
        answer.EnsureSuccessStatusCode();
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["key"]!;
    }

    private static async Task<HttpStatusCode> ConfirmAsync(HttpClient client, string code)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/second-factor/confirm", new { code }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task BearAsync(
        HttpClient client, WebApplicationFactory<Program> app, string userName, string? code)
    {
        using HttpClient plain = app.CreateClient();
        using HttpResponseMessage answer = await plain.PostAsJsonAsync(
            "/api/account/token", new { userName, password = DemoWorld.Password, code }, Cancellation);
        answer.EnsureSuccessStatusCode();
        JsonNode token = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
    }

    private static async Task<HttpStatusCode> SignInAsync(
        WebApplicationFactory<Program> app, string userName, string? code)
    {
        using HttpClient client = app.CreateClient();
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/token", new { userName, password = DemoWorld.Password, code }, Cancellation);
        return answer.StatusCode;
    }
}
