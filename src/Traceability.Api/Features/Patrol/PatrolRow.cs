namespace Traceability.Api.Features.Patrol;

/// <summary>One unusual thing.</summary>
/// <param name="Day">Since when, or by when (Asia/Shanghai).</param>
/// <param name="Path">Where it is looked into.</param>
public sealed record PatrolRow(DateOnly Day, string Organisation, string Name, string What, string Path);
