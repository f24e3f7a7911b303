using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>A sign-in to be created: who, for which organisation, in which role.</summary>
public sealed record NewSignIn(string UserName, string DisplayName, Id<Organisation> Organisation,
    Id<Person>? Person, string Role)
{
    /// <summary>The password is given by another than its owner, who changes it first.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Of a machine: what it may be used for.</summary>
    public IReadOnlyCollection<string> Scopes { get; init; } = [];

    public DateTime? SecretExpiresAt { get; init; }
}
