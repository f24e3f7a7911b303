namespace Traceability.Api.Features.Verifications;

/// <summary>A picture, with when and where as the phone says.</summary>
public sealed class VerificationPhotoInput
{
    public IFormFile? File { get; set; }

    public int? Item { get; set; }

    public DateTime? TakenAt { get; set; }

    public decimal? Latitude { get; set; }

    public decimal? Longitude { get; set; }

    public decimal? Accuracy { get; set; }
}
