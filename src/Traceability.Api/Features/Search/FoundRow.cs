namespace Traceability.Api.Features.Search;

/// <summary>Something the box on top may have meant.</summary>
/// <param name="Group">What it is: 包装, 许可证 …</param>
/// <param name="Name">As it is called.</param>
/// <param name="About">What tells it from others of that name.</param>
public sealed record FoundRow(string Group, string Name, string About, string Address);
