using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Bodies of changes of the catalogue, of decisions and of checks.</summary>
internal static partial class RouteBodies
{
    private static JsonObject Listing(string code) => new()
    {
        ["code"] = code, ["class"] = "precursor2", ["nameZh"] = "试验物", ["nameEn"] = "test substance",
        ["aliases"] = new JsonArray("某别名"), ["cas"] = "67-64-1", ["includesSalts"] = false,
        ["listedFrom"] = "2099-01-01", ["legalBasis"] = "试验公告", ["declareBy"] = "2099-02-01",
        ["products"] = new JsonArray(new JsonObject { ["code"] = Scene.Goods, ["nanogramsPerUnit"] = 1 }),
    };

    private static JsonObject Change() => new()
    {
        ["counterparty"] = Scene.Producer, ["carrier"] = "91150823MA0P10056G", ["fromRegion"] = "150823",
        ["toRegion"] = "150823", ["otherCarriers"] = new JsonArray("91150823MA0P10056G"),
        ["viaRegions"] = new JsonArray("150802"), ["reason"] = "试验",
    };

    private static JsonObject Reclassification(string code) => new()
    {
        ["newCode"] = code, ["class"] = "precursor1", ["from"] = "2099-01-01", ["includesSalts"] = true,
        ["legalBasis"] = "试验公告", ["declareBy"] = "2099-02-01",
    };

    private static JsonObject Legs() => new()
    {
        ["legs"] = new JsonArray(
            Leg("150823", "150802", 1, 2), Leg("150802", "150823", 3, 4)),
    };

    private static JsonObject Leg(string from, string to, int departs, int arrives) => new()
    {
        ["fromRegion"] = from, ["toRegion"] = to, ["place"] = "货场", ["carrier"] = Scene.Trader,
        ["vehicle"] = "蒙L12345", ["driver"] = Scene.Taker,
        ["plannedDeparture"] = DateTimeOffset.UtcNow.AddHours(departs).ToString("O"),
        ["plannedArrival"] = DateTimeOffset.UtcNow.AddHours(arrives).ToString("O"),
    };

    private static JsonObject Handover() => new()
    {
        ["leg"] = 2, ["at"] = DateTimeOffset.UtcNow.ToString("O"), ["region"] = "150823", ["place"] = "货场",
        ["carrier"] = Scene.Trader, ["vehicle"] = "蒙L12345", ["driver"] = Scene.Taker,
        ["handedOverBy"] = Scene.Giver, ["takenOverBy"] = Scene.Taker, ["goodsAgree"] = true,
    };

    private static JsonObject Confirmation() => new()
    {
        ["isConfirmed"] = true, ["authority"] = "某国主管部门", ["reference"] = "文〔2026〕1号", ["day"] = Day(0),
        ["remark"] = "试验",
    };

    private static JsonObject Parcel() => new()
    {
        ["waybill"] = "SF-BAD-1", ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"),
        ["senderName"] = "某人", ["senderIdNumber"] = "11010519491231002X", ["recipientName"] = "某人",
        ["recipientRegion"] = "150823", ["contents"] = "图书", ["isOpened"] = true, ["isXrayed"] = true,
        ["outcome"] = "accepted", ["reason"] = "试验",
    };

    private static JsonObject Visit() => new()
    {
        ["organisation"] = Scene.Trader, ["day"] = Day(0), ["firstOfficer"] = "甲警官", ["secondOfficer"] = "乙警官",
        ["checked"] = "账物核对", ["findings"] = "台账未及时登记",
        ["article"] = "《易制毒化学品管理条例》第三十六条", ["rectifyBy"] = Day(7),
    };

    private static JsonObject TipAct() => new() { ["act"] = "accept", ["reason"] = "试验" };

    private static JsonObject TipReward() => new() { ["reward"] = "proposed", ["reason"] = "试验" };

    private static JsonObject Decision() => new()
    {
        ["number"] = "PERMIT-DECIDED", ["reason"] = "试验",
        ["lines"] = new JsonArray(new JsonObject
        {
            ["substance"] = "CN-P3-02", ["quantity"] = "50", ["unit"] = "kg",
        }),
    };

    private static JsonObject SelfCheckForm() => new()
    {
        ["title"] = "试验自查表", ["fillBy"] = Day(5),
        ["items"] = new JsonArray(new JsonObject { ["text"] = "双人双锁执行到位", ["article"] = "R-072" }),
    };

    private static JsonObject SelfCheck() => new()
    {
        ["answers"] = new JsonArray(new JsonObject
        {
            ["number"] = 1, ["reply"] = "no", ["remedy"] = "更换门锁", ["remedyBy"] = Day(9),
        }),
    };

    private static JsonObject Course() => new()
    {
        ["title"] = "试验培训", ["day"] = Day(3), ["place"] = "会议室", ["seats"] = 20, ["forWhom"] = "保管员",
        ["passPercent"] = 60,
        ["questions"] = new JsonArray(new JsonObject
        {
            ["text"] = "试验题", ["options"] = new JsonArray("甲项", "乙项"), ["right"] = 1,
        }),
    };
}
