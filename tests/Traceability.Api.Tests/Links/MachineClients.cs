using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Links;

/// <summary>Machine and platform accounts, made by their unit's people, with tokens by client credentials.</summary>
internal static class MachineClients
{
    private const string Machines = "/api/account/machines";

    public static async Task<(string Id, string Secret)> MakeAsync(Town town, string keeper, params string[] scopes)
    {
        using HttpClient client = await town.SignedInAsync(keeper);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            Machines, new { displayName = "互联接口", scopes }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        JsonNode secret = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((string)secret["userName"]!, (string)secret["password"]!);
    }

    public static async Task<(HttpStatusCode Status, JsonNode Body, HttpResponseHeaders Headers)> TokenAsync(
        Town town, string id, string secret, string? scope = null, bool basic = true,
        string grant = "client_credentials")
    {
        using HttpClient client = town.App.CreateClient();
        Dictionary<string, string> form = new() { ["grant_type"] = grant };
        if (scope is not null) form["scope"] = scope;
        if (basic)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
                    $"{WebUtility.UrlEncode(id)}:{WebUtility.UrlEncode(secret)}")));
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (id, secret);
        }

        using FormUrlEncodedContent body = new(form);
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("/oauth/token", UriKind.Relative), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!, answer.Headers);
    }

    /// <summary>A client with a token of these scopes.</summary>
    public static async Task<HttpClient> OpenAsync(Town town, string keeper, params string[] scopes)
    {
        (string id, string secret) = await MakeAsync(town, keeper, scopes);
        (HttpStatusCode status, JsonNode body, _) = await TokenAsync(town, id, secret);
        Assert.Equal(HttpStatusCode.OK, status);
        return With(town, (string)body["access_token"]!);
    }

    public static HttpClient With(Town town, string token)
    {
        HttpClient client = town.App.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
