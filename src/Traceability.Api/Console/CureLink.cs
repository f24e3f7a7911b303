using Traceability.Api.Language;

namespace Traceability.Api.ConsoleUi;

/// <summary>The page on which a finding is cured.</summary>
public sealed record CureLink(string Path, string Zh, string En)
{
    public string Text => Tongue.Say(Zh, En);
}
