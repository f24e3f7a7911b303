using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>The answer to one item, as the browser sends it.</summary>
public sealed class SelfCheckAnswerForm
{
    public int? Number { get; set; }

    public SelfCheckReply? Reply { get; set; }

    public string? Remedy { get; set; }

    public DateOnly? RemedyBy { get; set; }
}
