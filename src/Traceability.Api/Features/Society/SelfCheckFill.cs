using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>The answers to a self-check, as the browser sends them: everything may be missing.</summary>
public sealed class SelfCheckFill
{
    public List<SelfCheckAnswerForm>? Answers { get; set; }

    internal SelfCheckRequest ToRequest() => new()
    {
        Answers = [.. (Answers ?? []).Select(a => new SelfCheckAnswerRequest
        {
            Number = a.Number ?? 0, Reply = a.Reply ?? default, Remedy = a.Remedy, RemedyBy = a.RemedyBy,
        })],
    };
}
