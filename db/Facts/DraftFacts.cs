using Traceability.Domain.Movements;

namespace Traceability.Db.Facts;

/// <summary>A draft with what the books know, or with what in it the books do not know.</summary>
/// <param name="Facts">Null when there are faults.</param>
public sealed record DraftFacts(MovementDraft Draft, BookFacts? Facts, IReadOnlyList<FieldFault> Faults);
