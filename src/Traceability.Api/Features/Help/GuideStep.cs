using Traceability.Api.Language;

namespace Traceability.Api.Features.Help;

/// <summary>One thing to do, and the page where it is done.</summary>
public sealed record GuideStep(string Zh, string En, string? Path = null)
{
    public string Text => Tongue.Say(Zh, En);
}
