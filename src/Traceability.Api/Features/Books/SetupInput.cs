namespace Traceability.Api.Features.Books;

/// <summary>How a file is to be read, as it was sent.</summary>
public sealed class SetupInput
{
    public string? Profile { get; set; }

    /// <summary>The part each column plays, in the order of the headers.</summary>
    public string[]? Parts { get; set; }

    /// <summary>A changed mapping is kept under this name.</summary>
    public string? SaveAs { get; set; }

    public string? Mode { get; set; }

    public string? Organisation { get; set; }

    public string? Site { get; set; }
}
