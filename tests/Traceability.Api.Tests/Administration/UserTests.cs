using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Demo;
using Traceability.Db;

namespace Traceability.Api.Tests.Administration;

/// <summary>Sign-ins are made, moved, locked and ended by an administrator; each act ends what went before.</summary>
public sealed class UserTests(Town town) : IClassFixture<Town>
{
    private static readonly string[] Regulator = ["regulator"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_of_role_ends_the_session_and_the_next_sign_in_has_the_new_role()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient market = await town.SignedInAsync("market");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(market, "/api/alerts"));
        (string id, string _) = Of("market");
        string trader = OrganisationOf("operator");
        await MustAsync(admin, $"/api/admin/users/{id}/role",
            new { role = "enterprise-operator", organisation = trader });
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(market, "/api/alerts"));
        using HttpClient again = await town.SignedInAsync("market");
        JsonNode me = (await again.GetFromJsonAsync<JsonNode>("/api/account/me", Cancellation))!;
        Assert.Equal((trader, "enterprise-operator"), ((string?)me["organisation"], (string?)me["roles"]![0]));
    }

    [Fact]
    public async Task A_role_that_does_not_fit_the_organisation_and_ones_own_sign_in_are_refused()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpResponseMessage misfit = await admin.PostAsJsonAsync(
            $"/api/admin/users/{Of("police-2").Id}/role",
            new { role = "health", organisation = OrganisationOf("police-2") }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, misfit.StatusCode);
        using HttpResponseMessage own = await admin.PostAsync(
            new Uri($"/api/admin/users/{Of("admin").Id}/lock", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, own.StatusCode);
    }

    [Fact]
    public async Task A_new_sign_in_has_a_temporary_password_that_works_and_is_not_listed()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        JsonNode opened = await MustAsync(admin, "/api/admin/users", new
        {
            userName = "new-clerk", displayName = "新员工", organisation = OrganisationOf("operator"),
            role = "safety-officer",
        });
        string password = (string)opened["temporaryPassword"]!;
        Assert.Equal(HttpStatusCode.OK, await SignInAsync("new-clerk", password));
        string list = await admin.GetStringAsync("/api/admin/users?search=new-clerk", Cancellation);
        Assert.Contains("new-clerk", list, StringComparison.Ordinal);
        Assert.DoesNotContain(password, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_sign_in_is_out_at_once_and_comes_back_when_unlocked()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient health = await town.SignedInAsync("health");
        string acts = $"/api/admin/users/{Of("health").Id}/";
        await MustAsync(admin, acts + "lock", new { });
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(health, "/api/alerts"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SignInAsync("health", DemoWorld.Password));
        string locked = await admin.GetStringAsync("/api/admin/users?locked=true", Cancellation);
        Assert.Contains("\"health\"", locked, StringComparison.Ordinal);
        await MustAsync(admin, acts + "unlock", new { });
        Assert.Equal(HttpStatusCode.OK, await SignInAsync("health", DemoWorld.Password));
    }

    [Fact]
    public async Task When_a_unit_becomes_another_kind_of_unit_its_people_sign_in_again()
    {
        using HttpClient admin = await town.SignedInAsync("admin");
        using HttpClient commerce = await town.SignedInAsync("commerce");
        string code = OrganisationOf("commerce");
        await MustAsync(admin, $"/api/admin/organisations/{code}/change", new
        {
            name = "旗商务局", kinds = Regulator, agency = "commerce", region = "150823",
        });
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(commerce, "/api/alerts"));
    }

    private (string Id, string Code) Of(string userName)
    {
        using TraceabilityDb db = town.Db();
        return (db.Users.Single(u => u.UserName == userName).Id, userName);
    }

    private string OrganisationOf(string userName)
    {
        using TraceabilityDb db = town.Db();
        return db.Organisations.AsNoTracking()
            .Single(o => db.Users.Any(u => u.UserName == userName && u.Organisation == o.Id)).Code;
    }

    private async Task<HttpStatusCode> SignInAsync(string userName, string password)
    {
        using HttpClient client = town.App.CreateClient();
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/account/token", new { userName, password }, Cancellation);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }

    private static async Task<JsonNode> MustAsync(HttpClient client, string path, object body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
