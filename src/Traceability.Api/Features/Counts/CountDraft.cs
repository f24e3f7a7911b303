using System.Text.Json;

namespace Traceability.Api.Features.Counts;

/// <summary>
/// A count under way, as the browser keeps it. It comes from outside: what cannot be read is no count.
/// </summary>
public sealed record CountDraft(
    CountScope Scope, IReadOnlyList<string> Scanned, IReadOnlyDictionary<string, long> Measured)
{
    public static CountDraft? Read(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        try
        {
            CountDraft? draft = JsonSerializer.Deserialize<CountDraft>(kept);
            return draft is { Scope.Site: not null, Scanned: not null, Measured: not null } ? draft : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
