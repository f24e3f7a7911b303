namespace Traceability.Api.Exchange.Profiles;

/// <summary>Whose book a single file is and of which storehouse, when the file itself does not say.</summary>
/// <param name="OwnOnly">A row that says it is another unit's or of another site is refused, not taken as one's own.
/// </param>
public sealed record ProfileWhere(string? Organisation, string? Site, bool OwnOnly = false);
