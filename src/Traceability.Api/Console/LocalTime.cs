using System.Globalization;
using Traceability.Domain;

namespace Traceability.Api.ConsoleUi;

/// <summary>What stands in a box for date and time, which has no zone: Asia/Shanghai.</summary>
public static class LocalTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm";

    public static string Of(DateTime utc) =>
        utc.AddMinutes(ChinaTime.OffsetMinutes).ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(string? text) =>
        DateTime.TryParseExact(
            text?.Trim(), [Form, Form + "':'ss", Form + "':'ss'.'fff"], CultureInfo.InvariantCulture,
            DateTimeStyles.None, out DateTime local)
        && local.Year > 1
            ? new DateTimeOffset(local, TimeSpan.FromMinutes(ChinaTime.OffsetMinutes))
            : null;
}
