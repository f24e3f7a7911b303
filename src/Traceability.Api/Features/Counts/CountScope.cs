namespace Traceability.Api.Features.Counts;

/// <summary>盘点范围: a site, or one product or lot of it.</summary>
public sealed record CountScope(string Site, string? Product, string? Lot);
