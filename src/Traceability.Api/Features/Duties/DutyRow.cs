namespace Traceability.Api.Features.Duties;

/// <summary>办理事项: one thing to do.</summary>
/// <param name="Subject">What it is about: a period, a permit, an application, an alert, a post.</param>
/// <param name="DueOn">Last day in time (Asia/Shanghai); null when it is simply missing.</param>
public sealed record DutyRow(
    DutyKind Kind, string Title, string Subject, string Rule, string Article, DateOnly? DueOn, bool IsOverdue);
