namespace Traceability.Api.Exchange.Profiles;

/// <summary>Whose book a single file is and of which storehouse, when the file itself does not say.</summary>
public sealed record ProfileWhere(string? Organisation, string? Site);
