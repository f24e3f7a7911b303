using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>A page of the book of a product at a site.</summary>
/// <param name="Opening">What had been entered there before the month; base units.</param>
/// <param name="In">What had come in of the month before this page; base units.</param>
/// <param name="Out">What had gone out of the month before this page; base units.</param>
/// <param name="Movements">In the order of the book.</param>
/// <param name="Owners">Whose goods they moved, among those looked at.</param>
/// <param name="GoesOn">More follow in this month.</param>
public sealed record StorePage(
    long Opening, long In, long Out, IReadOnlyList<Id<Movement>> Movements, IReadOnlyList<Id<Organisation>> Owners,
    bool GoesOn);
