using System.Net;
using System.Net.Http.Json;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>What the fault tests share: a server with goods to record, and the question what is in the books.</summary>
internal static class FaultBooks
{
    public const string Goods = "OUTAGE-GOODS";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ServerProcess> StartAsync(DatabaseProvider provider, string connection)
    {
        ServerProcess server = await JoinAsync(provider, connection);
        using HttpResponseMessage product = await server.Client.PostAsJsonAsync(
            "/api/products", new { code = Goods, name = "试验产品", baseUnit = "milligram" }, Cancellation);
        using HttpResponseMessage site = await server.Client.PostAsJsonAsync(
            "/api/sites", new { code = Goods, name = "试验库", kind = "warehouse", region = "150823" }, Cancellation);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (product.StatusCode, site.StatusCode));
        return server;
    }

    /// <summary>Another server on books that are there already.</summary>
    public static async Task<ServerProcess> JoinAsync(DatabaseProvider provider, string connection)
    {
        ServerProcess server = await ServerProcess.StartAsync(provider, connection);
        await server.SignInAsync("operator", DemoWorld.Password);
        return server;
    }

    /// <summary>Exactly these, each once, and the whole ledger adds up.</summary>
    public static async Task AssertHoldAsync(
        DatabaseProvider provider, string connection, IEnumerable<string> acknowledged)
    {
        Assert.Equal(acknowledged.Order(StringComparer.Ordinal), Recorded(provider, connection));
        await ProveAsync(provider, connection);
    }

    /// <summary>Request ids of the terminals' movements, in order, each as often as it stands there.</summary>
    public static string[] Recorded(DatabaseProvider provider, string connection)
    {
        using TraceabilityDb db = new TraceabilityDbFactory(provider, connection).CreateDbContext();
        return
        [
            .. db.Movements.Where(m => m.RequestId.StartsWith("OUTAGE-")).Select(m => m.RequestId).AsEnumerable()
                .Order(StringComparer.Ordinal),
        ];
    }

    public static async Task ProveAsync(DatabaseProvider provider, string connection)
    {
        (int code, string output) = await ServerProcess.RunVerbAsync("prove", provider, connection);
        Assert.True(code == 0 && output.Contains(" 0 faults", StringComparison.Ordinal), output);
    }
}
