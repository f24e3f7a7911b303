using Traceability.Api.Language;

namespace Traceability.Api.ConsoleUi;

/// <summary>An entry of the navigation: a task, not a table.</summary>
/// <param name="Waiting">What its number counts; null when nothing waits there.</param>
public sealed record NavEntry(string Path, string Zh, string En, WaitingFor? Waiting = null)
{
    public string Text => Tongue.Say(Zh, En);
}
