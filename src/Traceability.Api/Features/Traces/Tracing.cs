using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>What every trace does once it is known where it begins.</summary>
public sealed class Tracing(TraceReader reader, TraceabilityDb db, CurrentPerson person)
{
    /// <summary>Null when the question's direction is not known.</summary>
    public async Task<TraceGraph?> RunAsync(TraceStart start, TraceQuery query, CancellationToken stop)
    {
        if (query.Directions is not { } directions) return null;
        TraceGraph graph = await reader.ReadAsync(
            db, start, directions, query.Limits, d => Visibility.Holders(d, person), stop);
        return query.Page(graph);
    }

    public static ValidationProblem Misdirected() => TypedResults.ValidationProblem(
        new Dictionary<string, string[]>
        {
            ["direction"] = [Tongue.Say("方向只能是 back、forward 或 both", "The direction is back, forward or both")],
        });
}
