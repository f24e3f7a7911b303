using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Exchange.Books;

/// <summary>A registered import: its row, the kept original, and when the same file came in before.</summary>
/// <param name="Path">The original on this machine, whole.</param>
/// <param name="Earlier">When an import of the same file was finished, null when never (UTC).</param>
public sealed record ImportTicket(Id<ImportRun> Run, string Path, DateTime? Earlier);
