namespace Traceability.Domain.Rules;

/// <summary>What is wrong with a cited paper.</summary>
/// <param name="OnTheWay">It went wrong after the goods had set out.</param>
internal sealed record PaperFault(string Zh, string En, string Field, bool OnTheWay = false);
