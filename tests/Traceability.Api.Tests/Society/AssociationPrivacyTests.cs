using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Db;

namespace Traceability.Api.Tests.Society;

/// <summary>
/// M16: the association never sees a member's partners, quantities, people or stock. Every route and page is walked.
/// </summary>
public sealed class AssociationPrivacyTests(Town town) : IClassFixture<Town>
{
    private const string Member = "91150823MA0P1003XM";

    private static readonly string[] NotWalked = ["/openapi/", "/scalar", "/health/", "/.well-known/", "/jobs", "/_"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_route_page_or_export_shows_the_association_a_partner_person_quantity_or_stock()
    {
        (string What, string Text)[] secrets = Secrets();
        Assert.True(secrets.Length > 100, $"{secrets.Length} secrets");
        using HttpClient association = await town.SignedInAsync("association");
        List<string> open = [];
        foreach (string path in Paths())
        {
            using HttpResponseMessage answer = await association.GetAsync(
                new Uri(path, UriKind.Relative), Cancellation);
            string body = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
            if (answer.IsSuccessStatusCode) open.Add(path);
            (string What, string Text) seen = secrets.FirstOrDefault(
                s => body.Contains(s.Text, StringComparison.Ordinal));
            Assert.True(seen.Text is null, $"The association sees {seen.What} {seen.Text} at {path}");
        }

        Assert.Contains($"/members/{Member}", open);
        Assert.Contains("/api/members/export", open);
        Assert.Contains("/training", open);
    }

    [Fact]
    public async Task Figures_over_fewer_than_five_members_are_not_told()
    {
        using HttpClient association = await town.SignedInAsync("association");
        string page = await association.GetStringAsync(new Uri("/members", UriKind.Relative), Cancellation);
        Assert.Contains("少于 5 家不显示", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        string summary = await association.GetStringAsync(
            new Uri("/api/members/summary", UriKind.Relative), Cancellation);
        Assert.Contains("\"members\":7,\"figures\":{", summary, StringComparison.Ordinal);
        Assert.Contains("\"members\":1,\"figures\":null", summary, StringComparison.Ordinal);
    }

    /// <summary>People, partners, goods, papers and places of the county, by the words they are known by.</summary>
    private (string, string)[] Secrets()
    {
        using TraceabilityDb db = town.Db();
        var association = db.Organisations.Single(o => o.Name.Contains("行业协会"));
        return
        [
            .. db.People.Where(p => p.Organisation != association.Id).Select(p => p.Name).Distinct().AsEnumerable()
                .Select(t => ("the person", t)),
            .. db.Organisations.Where(o => o.Id != association.Id && o.MemberOf != association.Id)
                .Select(o => o.Name).AsEnumerable().Select(t => ("the partner", t)),
            .. db.Sites.Select(s => s.Code).AsEnumerable().Select(t => ("the store", t)),
            .. db.Lots.Select(l => l.Number).Where(n => n.Length > 5).Take(200).AsEnumerable()
                .Select(t => ("the lot", t)),
            .. db.Permits.Select(p => p.Number).Where(n => n.Length > 5).AsEnumerable().Select(t => ("the permit", t)),
            .. db.Packages.Select(p => p.Code).Take(200).AsEnumerable().Select(t => ("the package", t)),
        ];
    }

    private IEnumerable<string> Paths() =>
        from route in town.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let methods = route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods
        where methods is null || methods.Contains("GET")
        let pattern = route.RoutePattern.RawText ?? ""
        where !NotWalked.Any(n => pattern.StartsWith(n, StringComparison.Ordinal)) && !pattern.Contains('*')
        from path in Filled("/" + pattern.Trim('/'))
        select path;

    private static IEnumerable<string> Filled(string pattern) =>
        new[] { "1", Member }
            .Select(value => System.Text.RegularExpressions.Regex.Replace(pattern, @"\{[^}]+\}", value))
            .Distinct();
}
