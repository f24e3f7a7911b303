using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Traceability.Api.Hosting;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// What a route checks before its use case runs, for a page that calls the use case itself: lengths and characters of
/// the request's texts.
/// </summary>
internal static class RequestCheck
{
    /// <returns>Faults by the JSON name of the field; empty when there are none.</returns>
    public static Dictionary<string, string[]> Of(object request)
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        Dictionary<string, string[]> faults = results
            .SelectMany(r => r.MemberNames.Select(name => (name, r.ErrorMessage)))
            .GroupBy(r => NameOf(r.name)).ToDictionary(g => g.Key, g => g.Select(r => r.ErrorMessage ?? "").ToArray());
        foreach (var property in request.GetType().GetProperties())
        {
            if (property.GetValue(request) is string text && !WritableText.IsFit(text, isScanned: true))
                faults[NameOf(property.Name)] = [WritableText.Fault];
        }

        return faults;
    }

    private static string NameOf(string property) => JsonNamingPolicy.CamelCase.ConvertName(property);
}
