namespace Traceability.Api.Features.Permits;

/// <summary>What stands on a certificate.</summary>
/// <param name="Address">What its code says.</param>
/// <param name="Void">Printed across it when it is not in force; null when it is.</param>
public sealed record CertificateFace(
    string Title, IReadOnlyList<(string Name, string Value)> Rows, string Address, string? Void);
