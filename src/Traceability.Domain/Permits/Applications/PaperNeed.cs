namespace Traceability.Domain.Permits.Applications;

/// <summary>申请材料: a paper the law wants with an application.</summary>
public sealed record PaperNeed(string Code, string Zh, string En, string LawZh, string LawEn);
