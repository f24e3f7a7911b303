using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Notices;

/// <summary>通知: something that happened and concerns a person. At is UTC.</summary>
public sealed record Notice(NoticeKind Kind, DateTime At, string Text, string Href, AlertLevel? Level, bool IsRead);
