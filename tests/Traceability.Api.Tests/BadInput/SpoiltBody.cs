using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>A valid body with exactly one thing wrong.</summary>
/// <param name="Field">Where, as an answer names it: items[0].quantity.</param>
internal sealed record SpoiltBody(string Field, string What, string Json)
{
    /// <summary>More than any list takes.</summary>
    private const int TooMany = 5_001;

    public static IEnumerable<SpoiltBody> Of(RouteBody route, JsonObject valid) => Fields(route, valid, valid, "");

    private static IEnumerable<SpoiltBody> Fields(RouteBody route, JsonObject whole, JsonObject here, string path)
    {
        foreach ((string name, JsonNode? value) in here.ToList())
        {
            string field = path + name;
            if (value is JsonArray list)
            {
                foreach (SpoiltBody spoilt in Lists(whole, list, field)) yield return spoilt;
                foreach (SpoiltBody spoilt in Elements(route, whole, list, field, name)) yield return spoilt;
            }
            else
            {
                foreach (Hostile hostile in Hostile.Of(FieldKinds.Of(route, name), value!))
                {
                    yield return Spoil(whole, field, hostile, put =>
                    {
                        if (put == Hostile.Missing) here.Remove(name);
                        else here[name] = put?.DeepClone();
                    }, () => here[name] = value);
                }
            }
        }
    }

    private static IEnumerable<SpoiltBody> Elements(
        RouteBody route, JsonObject whole, JsonArray list, string field, string name)
    {
        for (int i = 0; i < list.Count; i++)
        {
            string element = $"{field}[{i}]";
            if (list[i] is JsonObject inner)
            {
                foreach (SpoiltBody spoilt in Fields(route, whole, inner, element + ".")) yield return spoilt;
                continue;
            }

            int at = i;
            JsonNode value = list[i]!;
            foreach (Hostile hostile in Hostile.Of(FieldKinds.Of(route, name), value)
                .Where(h => h.Value != Hostile.Missing))
                yield return Spoil(
                    whole, element, hostile, put => list[at] = put?.DeepClone(), () => list[at] = value);
        }
    }

    private static IEnumerable<SpoiltBody> Lists(JsonObject whole, JsonArray list, string field)
    {
        JsonNode[] kept = [.. list.Select(n => n!)];
        void Fill(IEnumerable<JsonNode?> nodes)
        {
            list.Clear();
            foreach (JsonNode? node in nodes) list.Add(node);
        }

        yield return Spoil(whole, field, new Hostile("an empty element", null), _ => Fill([null]), () => Fill(kept));
        yield return Spoil(
            whole, field, new Hostile("too many", null),
            _ => Fill(Enumerable.Range(0, TooMany).Select(_ => kept[0].DeepClone())), () => Fill(kept));
        JsonObject parent = (JsonObject)list.Parent!;
        string name = list.GetPropertyName();
        foreach (JsonNode other in new JsonNode[] { "text", 5, new JsonObject() })
            yield return Spoil(
                whole, field, new Hostile("no list", null), _ => parent[name] = other, () => parent[name] = list);
    }

    private static SpoiltBody Spoil(
        JsonObject whole, string field, Hostile hostile, Action<JsonNode?> put, Action restore)
    {
        put(hostile.Value);
        string json = whole.ToJsonString().Replace(Hostile.HalfCharacter, "\\ud800", StringComparison.Ordinal);
        restore();
        return new SpoiltBody(field, hostile.What, json);
    }
}
