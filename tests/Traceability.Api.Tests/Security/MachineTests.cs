using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Security;

namespace Traceability.Api.Tests.Security;

/// <summary>设备账号: a unit keeps its own machines, and nothing else.</summary>
public sealed class MachineTests(Town town) : IClassFixture<Town>
{
    private const string Machines = "/api/account/machines";

    private static readonly Uri Stock = new("/api/stock", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_machine_signs_in_with_what_was_shown_once_for_its_own_unit_and_as_a_machine_only()
    {
        using HttpClient officer = await town.SignedInAsync("safety");
        (string name, string password) = await AddAsync(officer);
        using HttpClient machine = await SignInAsync(name, password);
        JsonNode me = JsonNode.Parse(
            await machine.GetStringAsync(new Uri("/api/account/me", UriKind.Relative), Cancellation))!;
        Assert.Equal("91150823MA0P1003XM", (string)me["organisation"]!);
        Assert.Equal([Roles.Machine], me["roles"]!.AsArray().Select(r => (string)r!));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(machine, Machines));
        string list = await officer.GetStringAsync(new Uri(Machines, UriKind.Relative), Cancellation);
        Assert.Contains(name, list, StringComparison.Ordinal);
        Assert.DoesNotContain(password, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_machine_is_out_at_once_with_its_token_too()
    {
        using HttpClient officer = await town.SignedInAsync("safety");
        (string name, string password) = await AddAsync(officer);
        using HttpClient machine = await SignInAsync(name, password);
        using (HttpResponseMessage ended = await officer.PostAsync(
            new Uri($"{Machines}/{name}/disable", UriKind.Relative), null, Cancellation))
            Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(name, password));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(machine, Stock.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(officer, $"{Machines}/{name}/password"));
    }

    [Fact]
    public async Task A_new_password_ends_the_old_one()
    {
        using HttpClient officer = await town.SignedInAsync("safety");
        (string name, string password) = await AddAsync(officer);
        using HttpResponseMessage renewed = await officer.PostAsync(
            new Uri($"{Machines}/{name}/password", UriKind.Relative), null, Cancellation);
        JsonNode secret = JsonNode.Parse(await renewed.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenAsync(name, password));
        Assert.Equal(HttpStatusCode.OK, await TokenAsync(name, (string)secret["password"]!));
    }

    [Fact]
    public async Task A_new_password_lasts_as_long_as_is_said_and_the_longest_time_when_nothing_is()
    {
        TimeProvider clock = town.App.Services.GetRequiredService<TimeProvider>();
        using HttpClient officer = await town.SignedInAsync("safety");
        (string name, string _) = await AddAsync(officer);
        foreach ((string query, int days) in new[] { ("?days=30", 30), ("", 365) })
        {
            Uri password = new($"{Machines}/{name}/password{query}", UriKind.Relative);
            using HttpResponseMessage renewed = await officer.PostAsync(password, null, Cancellation);
            Assert.Equal(HttpStatusCode.OK, renewed.StatusCode);
            double left = (await EndOfAsync(officer, name) - clock.GetUtcNow().UtcDateTime).TotalDays;
            Assert.InRange(left, days - 0.1, days);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public async Task A_password_for_no_day_or_for_more_than_a_year_is_refused(int days)
    {
        using HttpClient officer = await town.SignedInAsync("safety");
        (string name, string password) = await AddAsync(officer);
        foreach (string path in new[] { Machines, $"{Machines}/{name}/password?days={days}" })
        {
            using HttpResponseMessage answer = await officer.PostAsJsonAsync(
                path, new { displayName = "二号地磅", days }, Cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains(
                "须为 1 至 365 的整数", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, await TokenAsync(name, password));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("machine")]
    [InlineData("police")]
    [InlineData("admin")]
    [InlineData("carrier")]
    public async Task Neither_a_person_nor_the_machine_of_another_unit_is_touched(string target)
    {
        using HttpClient officer = await town.SignedInAsync("safety");
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(officer, $"{Machines}/{target}/password"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(officer, $"{Machines}/{target}/disable"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(officer, $"{Machines}/safety/disable"));
    }

    [Theory]
    [InlineData("machine")]
    [InlineData("carrier")]
    [InlineData("platform")]
    [InlineData("admin")]
    public async Task Who_keeps_no_enterprise_makes_no_machines(string user)
    {
        using HttpClient client = await town.SignedInAsync(user);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, Machines));
        using HttpResponseMessage answer =
            await client.PostAsJsonAsync(Machines, new { displayName = "地磅" }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<(string Name, string Password)> AddAsync(HttpClient client)
    {
        using HttpResponseMessage answer =
            await client.PostAsJsonAsync(Machines, new { displayName = "一号地磅" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        JsonNode secret = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        return ((string)secret["userName"]!, (string)secret["password"]!);
    }

    private static async Task<DateTime> EndOfAsync(HttpClient client, string name)
    {
        JsonNode list = JsonNode.Parse(await client.GetStringAsync(new Uri(Machines, UriKind.Relative), Cancellation))!;
        JsonNode row = Assert.Single(list.AsArray(), m => (string)m!["userName"]! == name)!;
        return row["secretExpiresAt"]!.GetValue<DateTime>();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri(path, UriKind.Relative), null, Cancellation);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> TokenAsync(string userName, string password)
    {
        using HttpClient client = town.App.CreateClient();
        using HttpResponseMessage answer =
            await client.PostAsJsonAsync("/api/account/token", new { userName, password }, Cancellation);
        return answer.StatusCode;
    }

    private async Task<HttpClient> SignInAsync(string userName, string password)
    {
        HttpClient client = town.App.CreateClient();
        using HttpResponseMessage answer =
            await client.PostAsJsonAsync("/api/account/token", new { userName, password }, Cancellation);
        JsonNode token = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
        return client;
    }
}
