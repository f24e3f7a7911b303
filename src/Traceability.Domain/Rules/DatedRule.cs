using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Rules;

/// <summary>
/// A report the law wants by a date. Days are calendar days in Asia/Shanghai, counted from the day after.
/// </summary>
public abstract class DatedRule
{
    public abstract RuleCard Card { get; }

    /// <summary>Whether goods of this class are reported on.</summary>
    public abstract bool Concerns(SubstanceClass substanceClass);

    /// <summary>What a day's activity obliges to; null when the rule is not about it.</summary>
    public DatedDuty? After(DayOfActivity activity) =>
        Card.IsInForceOn(activity.Day) && Concerns(activity.Class) ? Owed(activity) : null;

    protected abstract DatedDuty? Owed(DayOfActivity activity);
}
