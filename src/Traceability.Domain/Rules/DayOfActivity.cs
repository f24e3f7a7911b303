using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Rules;

/// <summary>What a unit did on a day with goods of one class.</summary>
/// <param name="IsSale">Something was sold, in the sense of 条例第十九条.</param>
public readonly record struct DayOfActivity(DateOnly Day, SubstanceClass Class, bool IsSale);
