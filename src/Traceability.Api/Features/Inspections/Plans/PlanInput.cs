using System.Globalization;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>What the form of a plan sends.</summary>
public sealed class PlanInput
{
    public string? RequestId { get; set; }

    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? Reason { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string[]? Agencies { get; set; }

    public string[]? Units { get; set; }

    public string? Riskiest { get; set; }

    public string? Draw { get; set; }

    public string[]? DrawFrom { get; set; }

    /// <summary>Null with what cannot be read.</summary>
    public PlanRequest? Read(Dictionary<string, string[]> faults, string unreadable)
    {
        if (!Enum.TryParse(Kind, out PlanKind kind) || !Enum.IsDefined(kind)) faults["kind"] = [unreadable];
        DateOnly from = Day(From, "from"), to = Day(To, "to");
        int? riskiest = Number(Riskiest, "riskiest"), draw = Number(Draw, "draw");
        OrganisationKinds[] kinds =
            [.. (DrawFrom ?? []).Select(k => Enum.TryParse(k, out OrganisationKinds one) ? one : default)];
        return faults.Count > 0 ? null : new PlanRequest
        {
            RequestId = (RequestId ?? "").Trim(),
            Kind = kind,
            Title = (Title ?? "").Trim(),
            Reason = (Reason ?? "").Trim(),
            From = from,
            To = to,
            Agencies = [.. (Agencies ?? []).Where(c => c.Length > 0)],
            Units = [.. (Units ?? []).Where(c => c.Length > 0)],
            Riskiest = riskiest,
            Draw = draw,
            DrawFrom = kinds,
        };

        DateOnly Day(string? text, string field)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateOnly day)) faults[field] = [unreadable];
            return day;
        }

        int? Number(string? text, string field)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return number;
            faults[field] = [unreadable];
            return null;
        }
    }
}
