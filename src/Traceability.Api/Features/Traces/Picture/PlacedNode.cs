namespace Traceability.Api.Features.Traces.Picture;

/// <summary>A node with its place: the upper left corner and the size, in pixels of the picture.</summary>
public sealed record PlacedNode(PictureNode Node, int Layer, double X, double Y, double Width, double Height)
{
    public double Middle => Y + (Height / 2);

    public double Right => X + Width;
}
