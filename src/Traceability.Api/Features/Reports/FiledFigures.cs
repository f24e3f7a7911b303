using System.Text.Json.Nodes;

namespace Traceability.Api.Features.Reports;

/// <summary>Reads the figures of a filed report from its content.</summary>
internal static class FiledFigures
{
    public static IReadOnlyList<GoodsReportLine> Of(FiledReport report) =>
        [.. (report.Figures as JsonArray ?? []).OfType<JsonObject>().Select(Line)];

    private static GoodsReportLine Line(JsonObject figure) => new(
        Text(figure["product"]), Text(figure["name"]), Unit(Text(figure["unit"])), Number(figure["opening"]),
        Number(figure["in"]), Number(figure["out"]), Number(figure["closing"]), new Dictionary<string, long>());

    private static string Unit(string unit) => unit switch
    {
        "milligram" => "mg",
        "microlitre" => "µL",
        _ => "piece",
    };

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static long Number(JsonNode? node) => node?.GetValue<long>() ?? 0;
}
