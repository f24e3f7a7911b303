namespace Traceability.Api.Demo;

/// <summary>A label read somewhere.</summary>
/// <param name="Latitude">Millionths of a degree.</param>
/// <param name="Longitude">Millionths of a degree.</param>
internal sealed record DemoScan(
    string Package, DateTime At, string Place, DemoSite? Site, int Latitude, int Longitude, DemoFirm? By);
