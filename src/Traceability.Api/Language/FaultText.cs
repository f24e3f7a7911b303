using Traceability.Domain;

namespace Traceability.Api.Language;

/// <summary>An input fault in the caller's language: what is wrong, then the cure.</summary>
public static class FaultText
{
    public static string Of(InputFault fault) =>
        Tongue.Say($"{fault.MessageZh}。{fault.CureZh}", $"{fault.MessageEn}. {fault.CureEn}");
}
