using static Traceability.Domain.Oversight.Verifications.VerificationAct;
using static Traceability.Domain.Oversight.Verifications.VerificationState;

namespace Traceability.Domain.Oversight.Verifications;

/// <summary>
/// 实地核查流程: planned → on site → to sign → verified | to be put right | refused. What is sealed stays; what was to be
/// put right is looked at in a verification of its own that follows it. Pure.
/// </summary>
public static class VerificationLife
{
    public static bool HasEnded(VerificationState state) => state switch
    {
        Verified or ToRectify or Refused or Cancelled => true,
        Planned or OnSite or ToSign => false,
    };

    /// <summary>The state after the act; null when it cannot be done there.</summary>
    /// <param name="outcome">What it was closed with; asked by the seal only.</param>
    public static VerificationState? After(
        VerificationState state, VerificationAct act, VerificationOutcome? outcome) => act switch
    {
        Plan => null,
        Move => state == Planned ? Planned : null,
        Begin => state == Planned ? OnSite : null,
        Close => state == OnSite ? ToSign : null,
        Reopen => state == ToSign ? OnSite : null,
        Sign or UnitSigns or UnitRefuses => state == ToSign ? ToSign : null,
        Seal => state != ToSign ? null : outcome switch
        {
            VerificationOutcome.Verified => Verified,
            VerificationOutcome.ToRectify => ToRectify,
            VerificationOutcome.Refused => Refused,
            null => null,
        },
        Cancel => state is Planned or OnSite ? Cancelled : null,
    };

    /// <summary>Those that must say why.</summary>
    public static bool NeedsReason(VerificationAct act) => act switch
    {
        Move or Reopen or UnitRefuses or Cancel => true,
        Plan or Begin or Close or Sign or UnitSigns or Seal => false,
    };
}
