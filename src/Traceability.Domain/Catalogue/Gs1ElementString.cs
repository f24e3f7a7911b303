using System.Text;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// What a GS1 barcode says, (01)…(10)…(21)…, as a scanner sends it (values of variable length end at the separator
/// FNC1) or as people write it, with brackets.
/// </summary>
public readonly record struct Gs1ElementString
{
    /// <summary>FNC1 as a scanner sends it.</summary>
    private const char Separator = '\u001D';

    private static readonly IdentifierFormat Format = new("gs1", "GS1条码", "GS1 barcode", "GB/T 16986, GS1");

    /// <summary>Written here as the scanner's prefix for GS1-128, DataMatrix and QR.</summary>
    private static readonly string[] Symbologies = ["]C1", "]d2", "]Q3", "]e0"];

    private readonly string? _value;

    private Gs1ElementString(string value) => _value = value;

    /// <summary>Without brackets, with separators only where they are needed.</summary>
    public string Value => _value ?? "";

    public IReadOnlyList<Gs1Element> Elements => Read(Value).Elements;

    /// <summary>The value behind an identifier; null when the code does not have it.</summary>
    public string? this[string identifier] =>
        Elements.Where(e => e.Identifier == identifier).Select(e => e.Value).FirstOrDefault();

    /// <summary>With brackets, for people.</summary>
    public string Bracketed => string.Concat(Elements);

    public static ParseResult<Gs1ElementString> Parse(string? text)
    {
        string scanned = InputText.Exact(text);
        if (Symbologies.Any(s => scanned.StartsWith(s, StringComparison.Ordinal))) scanned = scanned[3..];
        scanned = scanned.TrimStart(Separator);
        if (scanned.Length == 0) return Format.Empty();
        (List<Gs1Element> elements, InputFault? fault) = scanned[0] == '(' ? ReadBracketed(scanned) : Read(scanned);
        return fault is null ? Of(elements) : fault;
    }

    public static bool TryParse(string? text, out Gs1ElementString elements) => Parse(text).TryGet(out elements);

    /// <summary>Writes elements, each checked, none twice.</summary>
    public static ParseResult<Gs1ElementString> Of(IReadOnlyList<Gs1Element> elements)
    {
        if (elements.Count == 0) return Format.Empty();
        StringBuilder text = new();
        for (int i = 0; i < elements.Count; i++)
        {
            (string identifier, string value) = elements[i];
            if (Gs1Rule.Of(identifier) is not { } rule) return Unknown();
            if (rule.FaultOf(value) is { } fault) return fault;
            if (elements.Take(i).Any(e => e.Identifier == identifier))
                return Format.Fault("twice", $"GS1条码中({identifier})出现两次", $"The GS1 barcode has ({identifier}) twice",
                    "请重新扫描条码", "Scan the barcode again");
            text.Append(identifier).Append(value);
            if (!rule.IsFixed && i < elements.Count - 1) text.Append(Separator);
        }

        return new Gs1ElementString(text.ToString());
    }

    public override string ToString() => Bracketed;

    private static (List<Gs1Element> Elements, InputFault? Fault) Read(string text)
    {
        List<Gs1Element> elements = [];
        int at = 0;
        while (at < text.Length)
        {
            if (Gs1Rule.At(text, at) is not { } rule) return (elements, Unknown());
            string identifier = text.Substring(at, rule.Identifier.Length);
            at += identifier.Length;
            int end = text.IndexOf(Separator, at);
            if (end < 0) end = text.Length;
            if (rule.IsFixed) end = Math.Min(end, at + rule.Digits);
            elements.Add(new Gs1Element(identifier, text[at..end]));
            at = end < text.Length && text[end] == Separator ? end + 1 : end;
        }

        return (elements, null);
    }

    private static (List<Gs1Element> Elements, InputFault? Fault) ReadBracketed(string text)
    {
        List<Gs1Element> elements = [];
        int at = 0;
        while (at < text.Length)
        {
            int close = text.IndexOf(')', at);
            if (text[at] != '(' || close < 0 || Gs1Rule.Of(text[(at + 1)..close]) is null) return (elements, Unknown());
            int next = NextBracket(text, close + 1);
            elements.Add(new Gs1Element(text[(at + 1)..close], text[(close + 1)..next].Trim()));
            at = next;
        }

        return (elements, null);
    }

    // A bracket may also be part of a serial: it opens an element only when an identifier stands in it.
    private static int NextBracket(string text, int from)
    {
        for (int open = text.IndexOf('(', from); open >= 0; open = text.IndexOf('(', open + 1))
        {
            int close = text.IndexOf(')', open);
            if (close > 0 && Gs1Rule.Of(text[(open + 1)..close]) is not null) return open;
        }

        return text.Length;
    }

    private static InputFault Unknown() => Format.Fault("identifier",
        "GS1条码中有无法识别的应用标识符(GB/T 16986)", "The GS1 barcode has an unknown application identifier (GB/T 16986)",
        "请重新扫描;手工录入请写成(01)…(21)…的形式", "Scan again; by hand, write it as (01)…(21)…");
}
