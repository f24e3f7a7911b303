namespace Traceability.Domain.Oversight.Cases;

/// <summary>An open gap in the chain of who is responsible: nobody was appointed, nobody signed.</summary>
public sealed record ChainGap(string Zh, string En, string? ArticleZh, string? ArticleEn, string? Rule);
