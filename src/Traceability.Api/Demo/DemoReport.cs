namespace Traceability.Api.Demo;

/// <summary>What the demo county's books hold after loading.</summary>
/// <param name="Planned">Movements planned, attempts included.</param>
/// <param name="Refused">Attempts that did not get in: request id, and the rule or fault that stopped it.</param>
public sealed record DemoReport(int Planned, IReadOnlyList<string> Refused, IReadOnlyList<DemoLogin> Logins);
