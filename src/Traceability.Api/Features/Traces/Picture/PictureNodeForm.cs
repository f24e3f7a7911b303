namespace Traceability.Api.Features.Traces.Picture;

/// <summary>How a node of the picture is drawn.</summary>
public enum PictureNodeForm
{
    /// <summary>A lot or package at a holder.</summary>
    Box = 1,

    /// <summary>More than seven equal ones, told as one with their sum.</summary>
    Fold = 2,

    /// <summary>加工: inputs become outputs here.</summary>
    Joint = 3,

    /// <summary>不可见: only its place is told.</summary>
    Hidden = 4,
}
