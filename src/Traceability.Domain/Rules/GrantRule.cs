namespace Traceability.Domain.Rules;

/// <summary>An article of law asked when an authority grants a permit: facts in, finding out, never throws.</summary>
public abstract class GrantRule
{
    public abstract RuleCard Card { get; }

    /// <summary>Null when the grant complies or the rule does not apply.</summary>
    public abstract Finding? Check(GrantFacts facts);

    /// <summary>A finding of this rule; the article comes from the card.</summary>
    protected Finding Found(string messageZh, string messageEn, string cureZh, string cureEn, string field) =>
        new(
        Card.Id, Card.Severity, Card.Level, Card.SourceZh, Card.SourceEn, messageZh, messageEn, cureZh, cureEn, field);
}
