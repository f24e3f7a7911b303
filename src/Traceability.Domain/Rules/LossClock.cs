using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Rules;

/// <summary>
/// Order 445 art. 34, Order 442 art. 64: a loss is reported at once. The law names no hours; how long "at once" is
/// before it is late, and how long the police take to confirm, an authority sets.
/// </summary>
/// <param name="ReportHours">Hours from the discovery until a report is late.</param>
/// <param name="ReceiptHours">Hours from the report until the police have confirmed it.</param>
public sealed record LossClock(int ReportHours, int ReceiptHours)
{
    public const string Chemicals = "R-077";
    public const string Drugs = "R-078";

    /// <summary>Which article bids to report goods with these substances.</summary>
    public static string RuleFor(IEnumerable<SubstanceClass> classes) =>
        classes.Any(c => c.IsNarcoticOrPsychotropic()) ? Drugs : Chemicals;

    public DateTime ReportBy(DateTime discoveredAt) => discoveredAt.AddHours(ReportHours);

    public bool IsLate(DateTime discoveredAt, DateTime reportedAt) => reportedAt > ReportBy(discoveredAt);

    public DateTime ReceiveBy(DateTime reportedAt) => reportedAt.AddHours(ReceiptHours);

    /// <summary>Whether the police should have confirmed by now, or did so late.</summary>
    public bool IsReceiptLate(DateTime reportedAt, DateTime? receivedAt, DateTime now) =>
        (receivedAt ?? now) > ReceiveBy(reportedAt);
}
