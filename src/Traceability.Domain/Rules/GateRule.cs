namespace Traceability.Domain.Rules;

/// <summary>
/// An article of law asked when a movement is recorded: facts in, finding out, no side effect, never throws.
/// </summary>
public abstract class GateRule
{
    public abstract RuleCard Card { get; }

    /// <summary>Null when the movement complies or the rule does not apply.</summary>
    public abstract Finding? Check(MovementFacts facts);

    /// <summary>A finding of this rule; the article comes from the card.</summary>
    protected Finding Found(string messageZh, string messageEn, string cureZh, string cureEn, string? field = null) =>
        new(
        Card.Id, Card.Severity, Card.Level, Card.SourceZh, Card.SourceEn, messageZh, messageEn, cureZh, cureEn, field);
}
