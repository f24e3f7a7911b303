using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>How people call the posts.</summary>
internal static class DutyWords
{
    public static string Of(PersonRole role) => role switch
    {
        PersonRole.LegalRepresentative => Tongue.Say("法定代表人", "legal representative"),
        PersonRole.Officer => Tongue.Say("专管员（安全员）", "officer in charge"),
        PersonRole.Keeper => Tongue.Say("保管员", "keeper"),
        PersonRole.Handler => Tongue.Say("经手人", "handler"),
        PersonRole.Driver => Tongue.Say("驾驶员", "driver"),
        PersonRole.Informant => Tongue.Say("信息员", "informant"),
        PersonRole.NaturalPerson => Tongue.Say("自然人", "person"),
    };
}
