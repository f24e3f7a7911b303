using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Security;

/// <summary>An agency sees the substances of its own field of work, whatever list it opens.</summary>
public sealed class RemitTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Roles.EmergencyManagement, AgencyKind.EmergencyManagement)]
    [InlineData(Roles.DrugAdministration, AgencyKind.DrugAdministration)]
    [InlineData(Roles.Health, AgencyKind.Health)]
    [InlineData(Roles.Agriculture, AgencyKind.Agriculture)]
    public async Task Stock_and_permits_show_the_substances_of_the_agency_and_no_others(string role, AgencyKind agency)
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(role));
        List<JsonNode> stock = await AllAsync(client, "/api/stock");
        HashSet<string> products = ProductsOf(agency);
        Assert.All(stock, row => Assert.Contains((string)row["product"]!, products));
        Assert.NotEmpty(stock);
        List<JsonNode> permits = await AllAsync(client, "/api/permits");
        HashSet<string> substances = SubstancesOf(agency);
        Assert.All(permits, permit => Assert.True(
            permit["lines"]!.AsArray().Count == 0
                || permit["lines"]!.AsArray().Any(l => substances.Contains((string)l!["substance"]!)),
            $"{role} sees {permit["number"]}"));
    }

    [Fact]
    public async Task Police_see_every_class_and_uncontrolled_goods_too()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        HashSet<string> seen = [.. (await AllAsync(client, "/api/stock")).Select(r => (string)r["product"]!)];
        Assert.Superset(new HashSet<string> { "ACETONE", "MOR-TAB30", "EPH-HERB", "PAINT" }, seen);
    }

    [Fact]
    public async Task A_drum_outside_the_remit_is_not_found_and_one_inside_is()
    {
        using HttpClient drug = await town.SignedInAsync(town.UserIn(Roles.DrugAdministration));
        using HttpClient emergency = await town.SignedInAsync(town.UserIn(Roles.EmergencyManagement));
        string drum = PackageOf("AC2O");
        Assert.Equal((404, 200), (await TraceAsync(drug, drum), await TraceAsync(emergency, drum)));
    }

    private static async Task<int> TraceAsync(HttpClient client, string code)
    {
        using HttpResponseMessage answer = await client.GetAsync(
            new Uri($"/api/traces/packages?code={code}", UriKind.Relative), Cancellation);
        return (int)answer.StatusCode;
    }

    private static async Task<List<JsonNode>> AllAsync(HttpClient client, string path)
    {
        List<JsonNode> rows = [];
        for (string? next = ""; next is not null;)
        {
            JsonNode page = (await client.GetFromJsonAsync<JsonNode>($"{path}?limit=200{next}", Cancellation))!;
            rows.AddRange(page["items"]!.AsArray().Select(r => r!));
            next = page["next"] is { } after ? $"&after={after}" : null;
        }

        return rows;
    }

    private HashSet<string> SubstancesOf(AgencyKind agency)
    {
        IReadOnlyList<SubstanceClass> classes = Remit.SubstancesOf(agency)!;
        using TraceabilityDb db = town.Db();
        return [.. db.Substances.Where(s => classes.Contains(s.Class)).Select(s => s.Code)];
    }

    private HashSet<string> ProductsOf(AgencyKind agency)
    {
        HashSet<string> substances = SubstancesOf(agency);
        using TraceabilityDb db = town.Db();
        return
        [
            .. db.Products.Include(p => p.Contents).AsEnumerable()
                .Where(p => p.Contents.Any(c => substances.Contains(c.Substance))).Select(p => p.Code),
        ];
    }

    private string PackageOf(string product)
    {
        using TraceabilityDb db = town.Db();
        return (
            from p in db.Packages
            join l in db.Lots on p.Lot equals l.Id
            join x in db.Products on l.Product equals x.Id
            where x.Code == product
            orderby p.Id
            select p.Code).First();
    }
}
