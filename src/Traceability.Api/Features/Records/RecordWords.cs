using Traceability.Api.Language;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Records;

/// <summary>Records in words.</summary>
internal static class RecordWords
{
    public static string Of(SignerRole role) => role switch
    {
        SignerRole.Officer => Tongue.Say("执法人员", "Officer"),
        SignerRole.UnitRepresentative => Tongue.Say("被检查单位代表", "For the unit"),
        SignerRole.Keeper => Tongue.Say("保管员", "Keeper"),
        SignerRole.Witness => Tongue.Say("见证人", "Witness"),
        SignerRole.Approver => Tongue.Say("审批人", "Approver"),
    };
}
