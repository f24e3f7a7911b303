using Traceability.Api.Language;

namespace Traceability.Api.Exchange;

/// <summary>A column of an exported list: its heading in both languages, and what stands in it.</summary>
/// <param name="Value">A text, a whole number, a decimal, a day or a time (UTC, shown in Asia/Shanghai).</param>
public sealed record Column<T>(string Zh, string En, Func<T, object?> Value)
{
    public string Heading => Tongue.Say(Zh, En);
}
