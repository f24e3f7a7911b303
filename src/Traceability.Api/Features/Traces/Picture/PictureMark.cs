using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>What is wrong on an edge: hatched, with its level beside it.</summary>
/// <param name="Alert">The alert that says so; null when the books alone say it.</param>
public sealed record PictureMark(AlertLevel Level, string WhyZh, string WhyEn, long? Alert)
{
    public string Why => Language.Tongue.Say(WhyZh, WhyEn);
}
