using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Traceability.Domain.Oversight.Enrolments;

namespace Traceability.Api.Features.Enrolments;

/// <summary>How an enrolment is kept word for word.</summary>
internal static class EnrolmentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static string Write(EnrolmentContent content) => JsonSerializer.Serialize(content, Options);

    public static EnrolmentContent Read(string text) => JsonSerializer.Deserialize<EnrolmentContent>(text, Options)!;
}
