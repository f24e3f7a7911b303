using System.Text;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// GS1 Digital Link: the same facts as a barcode, written as a web address of any domain. It is public and proves
/// nothing by itself.
/// </summary>
public readonly record struct DigitalLink
{
    public const string CanonicalDomain = "https://id.gs1.org";

    private static readonly IdentifierFormat Format =
        new("digital-link", "GS1数字链接", "GS1 Digital Link", "GS1 Digital Link 1.2");

    // Primary identifier and the qualifiers that may follow it, in their order.
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["00"] = [], ["01"] = ["22", "10", "21"], ["253"] = [], ["401"] = [], ["402"] = [], ["414"] = ["254"],
        ["417"] = [], ["8003"] = [], ["8004"] = [],
    };

    private readonly string? _domain;

    private DigitalLink(string domain, Gs1ElementString elements)
    {
        _domain = domain;
        Content = elements;
    }

    /// <summary>
    /// Scheme and host, and the path before the first identifier if there is one; no slash at the end.
    /// </summary>
    public string Domain => _domain ?? "";

    /// <summary>Primary identifier, its qualifiers in order, then the rest.</summary>
    public Gs1ElementString Content { get; }

    public string Value
    {
        get
        {
            IReadOnlyList<Gs1Element> elements = Content.Elements;
            if (elements.Count == 0) return "";
            string[] qualifiers = Keys[elements[0].Identifier];
            StringBuilder path = new(Domain);
            StringBuilder query = new();
            foreach ((string identifier, string value) in elements)
            {
                bool inPath = identifier == elements[0].Identifier || qualifiers.Contains(identifier);
                if (inPath) path.Append('/').Append(identifier).Append('/').Append(Uri.EscapeDataString(value));
                else query.Append(query.Length == 0 ? '?' : '&').Append(identifier).Append('=')
                    .Append(Uri.EscapeDataString(value));
            }

            return path.Append(query).ToString();
        }
    }

    /// <summary>Puts the elements in order: one of them must be a primary identifier.</summary>
    public static ParseResult<DigitalLink> Of(IReadOnlyList<Gs1Element> elements, string domain = CanonicalDomain)
    {
        string? primary = Keys.Keys.FirstOrDefault(key => elements.Any(e => e.Identifier == key));
        if (primary is null) return NoKey();
        List<string> order = [primary, .. Keys[primary]];
        Gs1Element[] sorted = [.. elements
            .OrderBy(e => order.IndexOf(e.Identifier) is var i && i < 0 ? order.Count : i)];
        return Gs1ElementString.Of(sorted).TryGet(out Gs1ElementString content, out InputFault? fault)
            ? new DigitalLink(domain.TrimEnd('/'), content)
            : fault;
    }

    /// <summary>Reads an address of any domain; query parameters that are no identifiers are left out.</summary>
    public static ParseResult<DigitalLink> Parse(string? text)
    {
        if (WebAddress.Read(text) is not { } address) return Format.Shape(Example, Example);
        int key = Array.FindIndex(address.Segments, Keys.ContainsKey);
        if (key < 0) return NoKey();
        string[] path = address.Segments[key..];
        string[] order = [path[0], .. Keys[path[0]]];
        int last = -1;
        List<Gs1Element> elements = [];
        for (int i = 0; i < path.Length; i += 2)
        {
            int place = Array.IndexOf(order, path[i]);
            if (place <= last || i + 1 == path.Length) return OutOfOrder();
            last = place;
            elements.Add(new Gs1Element(path[i], i == 0 ? Padded(path[i], path[i + 1]) : path[i + 1]));
        }

        elements.AddRange(address.Query.Where(q => Gs1Rule.Of(q.Name) is not null)
            .Select(q => new Gs1Element(q.Name, q.Value)));
        return Of(elements, string.Join('/', [address.Host, .. address.Segments[..key].Select(Uri.EscapeDataString)]));
    }

    public static bool TryParse(string? text, out DigitalLink link) => Parse(text).TryGet(out link);

    public override string ToString() => Value;

    private const string Example = "https://id.gs1.org/01/09521234543213/10/LOT2026A/21/0001";

    // Older links write shorter GTINs.
    private static string Padded(string identifier, string value) =>
        identifier == "01" && Gtin.TryParse(value, out Gtin gtin) ? gtin.Value : value;

    private static InputFault NoKey() => Format.Fault("key",
        "网址中没有GS1主标识(如/01/商品条码)", "The address has no GS1 primary identifier (such as /01/ and a GTIN)",
        $"正确格式如:{Example}", $"The right form is, for example, {Example}");

    private static InputFault OutOfOrder() => Format.Fault("order",
        "GS1数字链接中的标识顺序不正确或缺值", "The identifiers of the GS1 Digital Link are out of order or lack a value",
        $"正确格式如:{Example}", $"The right form is, for example, {Example}");
}
