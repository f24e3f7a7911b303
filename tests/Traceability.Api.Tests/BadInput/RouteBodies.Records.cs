using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Valid bodies of what is registered: parties, goods, labels, people, lists.</summary>
internal static partial class RouteBodies
{
    private static JsonObject Organisation() => new()
    {
        ["code"] = "91150823MA0N000162", ["name"] = "某厂", ["kinds"] = new JsonArray("producer"),
        ["region"] = "150823", ["legalRepresentative"] = "某人",
    };

    private static JsonObject Site() => new()
    {
        ["code"] = "SITE-BAD", ["name"] = "某库", ["kind"] = "warehouse", ["region"] = "150823",
        ["address"] = "某路1号", ["controls"] = new JsonArray("double-lock"),
    };

    private static JsonObject Person() => new()
    {
        ["code"] = "PERSON-BAD", ["name"] = "某人", ["role"] = "keeper", ["idNumber"] = "11010519491231002X",
        ["phone"] = "13800000000",
    };

    private static JsonObject Product() => new()
    {
        ["code"] = "PRODUCT-BAD", ["name"] = "丙酮", ["gtin"] = "06901234567892", ["form"] = "液体",
        ["baseUnit"] = "milligram", ["packSize"] = "桶",
        ["contents"] = new JsonArray(new JsonObject { ["substance"] = "CN-P3-02", ["nanogramsPerUnit"] = 900_000 }),
    };

    private static JsonObject Sheet() => new()
    {
        ["codes"] = new JsonArray(Scene.Drum), ["lot"] = Scene.Lot, ["layout"] = "a4-65", ["start"] = 1,
    };

    private static JsonObject Scan() => new()
    {
        ["code"] = Scene.Drum, ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"), ["site"] = Scene.Store,
        ["latitude"] = "40.735", ["longitude"] = "108.648",
    };

    private static JsonObject User() => new()
    {
        ["userName"] = "bad-input", ["displayName"] = "某人", ["organisation"] = Scene.Trader,
        ["role"] = "enterprise-operator", ["password"] = "Demo-150823!",
    };

    private static JsonObject TradeListing() => new()
    {
        ["code"] = "TL-TEST-1", ["list"] = "specified-country", ["country"] = "XX", ["countryZh"] = "某国",
        ["countryEn"] = "Somewhere", ["alsoNamed"] = "SOMEWHERE", ["substance"] = "CN-P2-02", ["from"] = "2099-01-01",
        ["legalBasis"] = "试验",
    };
}
