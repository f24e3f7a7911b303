using Traceability.Domain.Movements;

namespace Traceability.Api.Demo;

/// <summary>Goods on the road, until somebody receives them.</summary>
/// <param name="Bearer">Who took them over and will hand them over.</param>
internal sealed record DemoSent(
    string Id, DemoFirm Shipper, DemoFirm Consignee, DemoSite ToSite, IReadOnlyList<DraftItem> Items, string? Bearer);
