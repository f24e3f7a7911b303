namespace Traceability.Api.Features.Applications;

/// <summary>A scan on its way in.</summary>
public sealed class PaperUpload
{
    public string? Kind { get; set; }

    public IFormFile? File { get; set; }
}
