using Traceability.Api.Language;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Carriers;

/// <summary>How people call what happens on the way.</summary>
internal static class IncidentWords
{
    public static (string Zh, string En) Pair(IncidentKind kind) => kind switch
    {
        IncidentKind.Lost => ("丢失", "Lost"),
        IncidentKind.Stolen => ("被盗", "Stolen"),
        IncidentKind.Robbed => ("被抢", "Robbed"),
        IncidentKind.Leak => ("泄漏", "Leak"),
        IncidentKind.Accident => ("交通事故", "Accident"),
        IncidentKind.Delay => ("延误、改道", "Delay or detour"),
    };

    public static string Of(IncidentKind kind)
    {
        (string zh, string en) = Pair(kind);
        return Tongue.Say(zh, en);
    }
}
