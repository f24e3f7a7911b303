namespace Traceability.Api.Features.Records;

/// <summary>A file of a record.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
/// <param name="TakenIn">Degrees north, degrees east, WGS 84; null when unknown.</param>
/// <param name="Accuracy">Metres.</param>
/// <param name="By">User name of who added it.</param>
public sealed record RecordFileRow(
    long Id, long? Part, string FileName, string ContentType, string Hash, DateTime? TakenAt, string? TakenIn,
    int? Accuracy, DateTime AddedAt, string Agency, string? By)
{
    /// <summary>Where the file is read.</summary>
    public string Address { get; init; } = $"/api/records/files/{Id}";

    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);
}
