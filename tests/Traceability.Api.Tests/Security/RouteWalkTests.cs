using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Security;

/// <summary>Every route, with every role, asked for what belongs to a foreign organisation: never data.</summary>
public sealed class RouteWalkTests(Town town) : IClassFixture<Town>
{
    private static readonly string[] Public = ["/", "/check", "/sign-in", "/openapi/", "/scalar", "/health/",
        "/.well-known/"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> EveryRole() => [.. Roles.All];

    [Theory, MemberData(nameof(EveryRole))]
    public async Task No_route_shows_a_foreign_organisation(string role)
    {
        string user = town.UserIn(role);
        // An administrator makes sign-ins and so sees which organisations there are, but nothing of theirs.
        Foreign foreign = FindForeign(user, seesNames: role == Roles.Administrator);
        using HttpClient client = await town.SignedInAsync(user);
        List<string> walked = [];
        foreach (RouteEndpoint endpoint in Routes())
        {
            string path = Fill(endpoint.RoutePattern.RawText!, foreign);
            foreach (string method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using HttpRequestMessage request = new(new HttpMethod(method), path);
                if (method != "GET") request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
                using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
                string body = await answer.Content.ReadAsStringAsync(Cancellation);
                Assert.True((int)answer.StatusCode < 500, $"{method} {path}: {(int)answer.StatusCode} {body}");
                Assert.False(
                    body.Contains(foreign.Name, StringComparison.Ordinal)
                        || body.Contains(foreign.Site, StringComparison.Ordinal),
                    $"{role} sees {foreign.Name} at {method} {path}: {body}");
                walked.Add(path);
            }
        }

        Assert.True(walked.Count > 50, $"Only {walked.Count} routes were walked.");
    }

    [Theory]
    [InlineData(Roles.Committee)]
    [InlineData(Roles.Association)]
    public async Task Whoever_may_see_no_goods_gets_no_goods_row(string role)
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(role));
        foreach (string path in new[] { "/api/movements", "/api/stock", "/api/permits", "/api/people", "/api/sites",
            "/api/refusals" })
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{role} {path}: {answer.StatusCode}");
        }
    }

    private IEnumerable<RouteEndpoint> Routes() => town.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText is { } path && !Public.Any(p =>
            p == "/" ? path == "/" : path.StartsWith(p, StringComparison.Ordinal)));

    /// <summary>
    /// An enterprise of another prefecture that the person has no dealings with, and what belongs to it.
    /// </summary>
    private Foreign FindForeign(string userName, bool seesNames)
    {
        using TraceabilityDb db = town.Db();
        Organisation own = db.Organisations.AsNoTracking()
            .Single(o => db.Users.Any(u => u.UserName == userName && u.Organisation == o.Id));
        Organisation foreign = new()
        {
            Id = town.App.Services.GetRequiredService<Domain.IdSource>().Next<Organisation>(),
            Code = "91650100MA" + System.Security.Cryptography.RandomNumberGenerator.GetHexString(8),
            Name = "远方化工" + System.Security.Cryptography.RandomNumberGenerator.GetHexString(6),
            Kinds = OrganisationKinds.Producer,
            Region = "650102",
            Status = OrganisationStatus.Verified,
        };
        string site = "SITE-" + System.Security.Cryptography.RandomNumberGenerator.GetHexString(8);
        db.Organisations.Add(foreign);
        db.Sites.Add(new Site
        {
            Id = town.App.Services.GetRequiredService<Domain.IdSource>().Next<Site>(),
            Organisation = foreign.Id,
            Code = site,
            Name = site,
            Kind = SiteKind.Warehouse,
            Region = "650102",
        });
        db.SaveChanges();
        long movement = db.Movements.Where(m =>
            m.Organisation != own.Id && m.Counterparty != own.Id && m.Owner != own.Id && m.Carrier != own.Id)
            .OrderBy(m => m.Id).Select(m => m.Id).First().Value;
        return new Foreign(foreign.Code, seesNames ? site : foreign.Name, site, movement);
    }

    private static string Fill(string pattern, Foreign foreign) => pattern.TrimEnd('/')
        .Replace("{code}", foreign.Code, StringComparison.Ordinal)
        .Replace("{number:long}", $"{foreign.Movement}", StringComparison.Ordinal)
        .Replace("{number}", foreign.Code, StringComparison.Ordinal)
        .Replace("{account:long}", "1", StringComparison.Ordinal)
        .Replace("{id:long}", "1", StringComparison.Ordinal)
        .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
        .Replace(":long", "", StringComparison.Ordinal);

    private sealed record Foreign(string Code, string Name, string Site, long Movement);
}
