using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>A unit that is to be visited in a period.</summary>
/// <param name="VisitedOn">The first visit in it; null when there was none.</param>
public sealed record VisitDuty(
    Organisation Unit, IReadOnlyCollection<SubstanceClass> Classes, VisitPeriod Period, DateOnly? VisitedOn);
