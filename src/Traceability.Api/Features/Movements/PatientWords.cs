using Traceability.Api.Language;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>What people call the groups of patients.</summary>
public static class PatientWords
{
    public static IReadOnlyList<Choice> All =>
        [.. Enum.GetValues<PatientGroup>().Select(g => new Choice(g.ToString(), Of(g)))];

    public static string Of(PatientGroup group) => Tongue.Say(group.Zh(), group.En());
}
