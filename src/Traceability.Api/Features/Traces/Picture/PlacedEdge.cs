namespace Traceability.Api.Features.Traces.Picture;

/// <summary>An edge with the points it goes through, from left to right, and where its number stands.</summary>
/// <param name="IsReturn">Goods that went back: it runs against the layers.</param>
public sealed record PlacedEdge(
    PictureEdge Edge, IReadOnlyList<(double X, double Y)> Points, double Width, (double X, double Y) Label,
    bool IsReturn);
