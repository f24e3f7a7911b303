using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Changes;

namespace Traceability.Api.Features.Links;

/// <summary>变更流: everything that changed and that one may see, in an order that never changes, each once.</summary>
public static class ListChanges
{
    public const int LimitMost = 500;
    private const int LimitUsual = 100;

    public static async Task<Results<Ok<ChangePage>, ValidationProblem>> Handle(
        [AsParameters] ChangeQuery query, ChangeReader reader, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (KindsOf(query.Kinds) is not { } kinds)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["kinds"] = [Tongue.Say($"种类可选：{KindWords}", $"Kinds are: {KindWords}")],
            });
        }

        int limit = Math.Clamp(query.Limit ?? LimitUsual, 1, LimitMost);
        return TypedResults.Ok(
            await reader.ReadAsync(db, person, query.After ?? 0, kinds, limit, cancellationToken));
    }

    /// <summary>Separated by commas; null when one is unknown.</summary>
    internal static IReadOnlyList<ChangeKind>? KindsOf(string? text)
    {
        List<ChangeKind> kinds = [];
        foreach (string name in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries
            | StringSplitOptions.TrimEntries))
        {
            if (!Word<ChangeKind>.TryParse(name, out Word<ChangeKind> kind)) return null;
            kinds.Add(kind.Value);
        }

        return kinds;
    }

    private static string KindWords =>
        string.Join(", ", Enum.GetValues<ChangeKind>().Select(Exchange.Bundle.BundleWords.Of));
}

/// <summary>Where to go on.</summary>
public readonly record struct ChangeQuery(
    [property: Description("上一页的 next；从头开始为 0 / the last page's next, 0 from the beginning")] long? After,
    [property: Description("每页条数，1-500 / items a page, 1 to 500")] int? Limit,
    [property: Description("种类，以逗号隔开，空为全部 / kinds with commas, empty for all")] string? Kinds);
