using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Records;

/// <summary>A file on its way to a record.</summary>
/// <param name="TakenAt">UTC, as the device claims.</param>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Accuracy">Metres.</param>
public sealed record RecordUpload(
    RecordKind Kind, long Record, long? Part, IFormFile File, DateTime? TakenAt = null, decimal? Latitude = null,
    decimal? Longitude = null, decimal? Accuracy = null);
