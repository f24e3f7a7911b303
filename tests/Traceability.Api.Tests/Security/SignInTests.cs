using System.Net;
using System.Net.Http.Json;
using Traceability.Api.Demo;
using Traceability.Api.Security;

namespace Traceability.Api.Tests.Security;

public sealed class SignInTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        string user = town.UserIn(Roles.Carrier);
        using HttpClient client = town.App.CreateClient();
        for (int i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(client, user, "wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(client, user, DemoWorld.Password));
    }

    [Fact]
    public async Task A_stranger_gets_401_and_a_browser_is_led_to_the_sign_in()
    {
        using HttpClient client = town.App.CreateClient(new() { AllowAutoRedirect = false });
        using HttpResponseMessage api = await client.GetAsync(new Uri("/api/movements", UriKind.Relative),
            Cancellation);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using HttpClient client = town.App.CreateClient();
        using HttpResponseMessage home = await client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.Equal("nosniff", home.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("frame-ancestors 'none'", home.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        string page = await home.Content.ReadAsStringAsync(Cancellation);
        Assert.True(page.Length < 30_000, $"The public page has {page.Length} characters.");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https://", page, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpStatusCode> TokenAsync(HttpClient client, string userName, string password)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/token", new { userName, password }, Cancellation);
        return answer.StatusCode;
    }
}
