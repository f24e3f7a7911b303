using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// What the route would refuse of a body, asked of the same attributes by a page that calls the use case in process.
/// </summary>
internal static class FormFaults
{
    /// <summary>By field, as the route names it: secondOfficer.</summary>
    public static Dictionary<string, string[]> Of(object request)
    {
        List<ValidationResult> faults = [];
        Validator.TryValidateObject(request, new ValidationContext(request), faults, validateAllProperties: true);
        return (from fault in faults
                from field in fault.MemberNames
                group fault.ErrorMessage ?? "" by JsonNamingPolicy.CamelCase.ConvertName(field))
            .ToDictionary(g => g.Key, g => g.ToArray());
    }
}
