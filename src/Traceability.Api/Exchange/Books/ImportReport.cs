using Traceability.Api.Exchange.Profiles;

namespace Traceability.Api.Exchange.Books;

/// <summary>What an import came to.</summary>
/// <param name="Rows">Every row of the file is in one of its counts.</param>
/// <param name="Codes">The same by the codes of a single book; null for a bundle.</param>
/// <param name="Earlier">When the same file had been imported before (UTC).</param>
public sealed record ImportReport(ImportTally Rows, ProfileTally? Codes, DateTime? Earlier);
