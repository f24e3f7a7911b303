using Traceability.Db;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Whom an administrator's acts are tried on.</summary>
internal sealed partial class Scene
{
    /// <summary>The id of a sign-in nobody uses here.</summary>
    public string Clerk { get; private set; } = "";

    private static string ClerkOf(OpenTown town)
    {
        using TraceabilityDb db = town.Db();
        return db.Users.Single(u => u.UserName == "agriculture").Id;
    }
}
