using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Traceability.Api.Tests;

/// <summary>Who writes a program against us reads the description: it is whole, and needs no other server.</summary>
public sealed class ApiDescriptionTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_of_the_interface_is_described_with_a_summary()
    {
        using HttpClient client = town.App.CreateClient();
        JsonNode description = (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json", Cancellation))!;
        Assert.StartsWith("3.1", (string)description["openapi"]!, StringComparison.Ordinal);
        JsonObject paths = description["paths"]!.AsObject();
        List<string> missing = [];
        foreach (RouteEndpoint route in town.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>())
        {
            string path = Plain(route.RoutePattern.RawText!);
            if (!path.StartsWith("/api/", StringComparison.Ordinal)) continue;
            foreach (string method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                string? summary = (string?)paths[path]?[method.ToLowerInvariant()]?["summary"];
                if (string.IsNullOrEmpty(summary)) missing.Add($"{method} {path}");
            }
        }

        Assert.Empty(missing);
        Assert.True(paths.Count > 60, $"{paths.Count} paths");
    }

    [Fact]
    public async Task The_page_that_shows_it_asks_no_other_server()
    {
        using HttpClient client = town.App.CreateClient();
        string page = await client.GetStringAsync(new Uri("/scalar", UriKind.Relative), Cancellation);
        Assert.DoesNotContain("cdn.", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=\"http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"http", page, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>{id:long} is {id} in the description, and a path does not end in a slash.</summary>
    private static string Plain(string pattern) =>
        System.Text.RegularExpressions.Regex.Replace(pattern, ":[a-z]+", "").TrimEnd('/') is var path
            && path.StartsWith('/') ? path : "/" + path;
}
