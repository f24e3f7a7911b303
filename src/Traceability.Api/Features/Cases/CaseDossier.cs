using Traceability.Api.Features.Records;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 案件卷宗: what is written in a case, what was done, who is responsible for the goods, and the hashes of everything that
/// can be looked up again. Sealed when the case is closed.
/// </summary>
/// <param name="SealedDay">The last day of the books sealed before it was made.</param>
public sealed record CaseDossier(
    CaseRecord Record, CaseState State, CaseOutcome? Outcome, IReadOnlyList<CaseEventRow> Events,
    IReadOnlyList<ResponsibleStep> Chain, IReadOnlyList<RecordSignatureRow> Signatures,
    IReadOnlyList<DossierHash> Hashes, DateOnly? SealedDay, string? DaySeal);

/// <summary>One thing that can be looked up again, and the hash it has to have.</summary>
/// <param name="Kind">file, movement, alert or signature.</param>
public sealed record DossierHash(string Kind, long Number, string What, string Sha256);
