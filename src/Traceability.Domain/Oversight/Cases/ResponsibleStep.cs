namespace Traceability.Domain.Oversight.Cases;

/// <summary>责任倒查: one movement with everyone who answers for it as of its day, and the gaps.</summary>
public sealed record ResponsibleStep(
    ChainStep Step, DateOnly Day, ResponsibleUnit Unit, ResponsibleUnit? Counterparty, ResponsibleUnit? Carrier,
    IReadOnlyList<ChainGap> Gaps);
