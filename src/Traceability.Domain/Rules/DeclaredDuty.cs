using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Domain.Rules;

/// <summary>
/// 申明事项: what the law asks and no machine can check. It is a line on the checklist of the act it belongs to; who acts
/// confirms it, and the confirmation is kept with the act.
/// </summary>
/// <param name="Card">Its checks say what is to be done.</param>
/// <param name="Kinds">Movements it belongs to; empty for other acts.</param>
/// <param name="Classes">Classes of substance it is about; empty for other acts.</param>
public sealed record DeclaredDuty(
    RuleCard Card, DutyAct Act, IReadOnlyList<MovementKind> Kinds, IReadOnlyList<SubstanceClass> Classes)
{
    /// <summary>Whether the duty belongs to a movement of this kind with goods of these classes on this day.</summary>
    public bool Concerns(MovementKind kind, IEnumerable<SubstanceClass> classes, DateOnly day) =>
        Act == DutyAct.Movement && Card.IsInForceOn(day) && Kinds.Contains(kind) && classes.Any(Classes.Contains);

    /// <summary>What is kept with a movement whose author confirmed the duty.</summary>
    public Finding Declared() => new(
        Card.Id, Severity.Declared, Card.Level, Card.SourceZh, Card.SourceEn,
        $"已申明：{Card.ChecksZh}", $"Declared: {Card.ChecksEn}", "", "", "confirmed");
}
