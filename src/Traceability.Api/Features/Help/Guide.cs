using Traceability.Api.Language;
using Traceability.Api.Security;

namespace Traceability.Api.Features.Help;

/// <summary>What people of a kind do, in the order in which they do it.</summary>
public sealed record Guide(
    string Id, string Zh, string En, Func<CurrentPerson, bool> IsFor, IReadOnlyList<GuideStep> Steps)
{
    public string Title => Tongue.Say(Zh, En);
}
