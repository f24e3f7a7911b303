namespace Traceability.Domain.Identifiers;

/// <summary>A scanned http(s) address, taken apart and unescaped.</summary>
/// <param name="Host">With scheme and port: <c>https://example.org:8443</c>.</param>
internal sealed record WebAddress(
    string Host, string[] Segments, IReadOnlyList<(string Name, string Value)> Query)
{
    public static bool Looks(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when the text is no web address.</summary>
    public static WebAddress? Read(string? text)
    {
        string address = InputText.Exact(text);
        int start = address.IndexOf("://", StringComparison.Ordinal) + 3;
        if (!Looks(address)) return null;
        int slash = EndOf(address, start, '/', '?', '#');
        if (!Uri.TryCreate(address[..slash], UriKind.Absolute, out Uri? host) || host.Host.Length == 0) return null;
        int question = EndOf(address, slash, '?', '#');
        int fragment = EndOf(address, question, '#');
        // Taken apart by hand: Uri would drop the segments "." and "..", which a serial may be.
        string[] segments = [.. address[slash..question].Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)];
        List<(string, string)> query = [];
        foreach (string pair in address[question..fragment].TrimStart('?').Split('&', ';'))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) query.Add((Uri.UnescapeDataString(pair[..equals]),
                Uri.UnescapeDataString(pair[(equals + 1)..])));
        }

        return new WebAddress(host.GetLeftPart(UriPartial.Authority), segments, query);
    }

    public string? Parameter(string name) => Query.Where(q => q.Name == name).Select(q => q.Value).FirstOrDefault();

    private static int EndOf(string text, int from, params ReadOnlySpan<char> ends) =>
        text.AsSpan(from).IndexOfAny(ends) is var at && at < 0 ? text.Length : from + at;
}
