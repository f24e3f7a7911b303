using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>A route that takes a body, one that may send it, and a body that is accepted.</summary>
/// <param name="Pattern">As the route table has it.</param>
/// <param name="User">A sign-in of the demo county; empty for a stranger.</param>
/// <param name="Path">Where the body is sent.</param>
/// <param name="Again">What the same body gets when it comes a second time.</param>
internal sealed record RouteBody(
    string Method, string Pattern, string User, Func<Scene, string> Path, Func<Scene, JsonObject> Body,
    HttpStatusCode Again)
{
    public string Name => $"{Method} {Pattern}";
}
