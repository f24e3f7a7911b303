using System.Globalization;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces;

/// <summary>Reads a question from the texts of an address; what is no day and no number is as if it were not
/// said.</summary>
internal static class TraceQuestionText
{
    public static TraceQuestion Read(
        string? what, string? code, string? product, string? from, string? to, string? direction, string? depth) => new(
            what ?? "", Uri.UnescapeDataString(code ?? "").Trim(), Given(product), Day(from), Day(to),
            Given(direction), int.TryParse(depth, CultureInfo.InvariantCulture, out int steps)
                ? Math.Clamp(steps, 1, TraceLimits.MostDepth) : null);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
        && Language.Checks.DayAttribute.FaultsOf(("day", day)).Count == 0 ? day : null;
}
