using System.Text.Json.Nodes;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>A mapping profile with other columns for the headers of one book; all else stays as it was.</summary>
public static class ProfileEdit
{
    /// <param name="parts">Header → part it shall play; empty for none.</param>
    public static string WithColumns(string definition, IReadOnlyDictionary<string, string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        JsonObject profile = JsonNode.Parse(definition)!.AsObject();
        JsonObject columns = profile["columns"]!.AsObject();
        HashSet<string> given = [.. parts.Values.Where(p => p.Length > 0)];
        foreach ((string header, JsonNode? part) in columns.ToList())
        {
            bool isOverruled = parts.Keys.Contains(header, StringComparer.OrdinalIgnoreCase)
                || given.Contains((string)part!);
            if (isOverruled) columns.Remove(header);
        }

        foreach ((string header, string part) in parts.Where(p => p.Value.Length > 0)) columns[header] = part;
        return profile.ToJsonString(new() { WriteIndented = true, Encoder = Domain.Rules.FindingJson.Options.Encoder });
    }
}
