using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Traceability.Api.Features.Traces;

/// <summary>What is asked of a trace: where it begins, which way, how far, and what of it is to be shown.</summary>
/// <param name="What">package, lot, movement, consignment or organisation.</param>
/// <param name="Code">Its code or number; of a package also with '?' for what cannot be read.</param>
/// <param name="Product">Of a lot and an organisation, whose; of all, only this product is shown.</param>
/// <param name="From">First day shown (Asia/Shanghai).</param>
/// <param name="To">Last day shown.</param>
public sealed record TraceQuestion(
    string What, string Code, string? Product, DateOnly? From, DateOnly? To, string? Direction, int? Depth)
{
    public const string Package = "package";
    public const string Lot = "lot";
    public const string Movement = "movement";
    public const string Consignment = "consignment";
    public const string Organisation = "organisation";

    /// <summary>Usable at two thousand nodes; more are asked of the API.</summary>
    public const int NodesMost = 2_000;

    public static IReadOnlyList<string> Whats { get; } = [Package, Lot, Movement, Consignment, Organisation];

    [JsonIgnore]
    public TraceQuery Query => new(Direction, NodesMost, Depth, null, null);

    /// <summary>The page of this question.</summary>
    [JsonIgnore]
    public string Address => $"/trace/{What}/{Uri.EscapeDataString(Code)}{Filters()}";

    /// <summary>The question as a query, for the dossier.</summary>
    public string AsQuery()
    {
        QueryBuilder query = new() { { "what", What }, { "code", Code } };
        return query.ToQueryString() + Filters().Replace('?', '&');
    }

    private string Filters()
    {
        QueryBuilder query = [];
        if (Product is not null) query.Add("product", Product);
        if (From is { } from) query.Add("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (To is { } to) query.Add("to", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(Direction)) query.Add("direction", Direction);
        if (Depth is { } depth) query.Add("depth", depth.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().Value ?? "";
    }
}
