using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>参加机关: an agency of a plan, the lead among them.</summary>
public sealed class PlanAgency
{
    public required Id<InspectionPlan> Plan { get; init; }

    public required Id<Organisation> Agency { get; init; }

    public AgencyAnswer Answer { get; private set; } = AgencyAnswer.Invited;

    /// <summary>Why it declined.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whoever has answered may answer again until the plan begins.</summary>
    public void Accept() => (Answer, Reason) = (AgencyAnswer.Accepted, null);

    public void Decline(string reason) => (Answer, Reason) = (AgencyAnswer.Declined, reason);
}
