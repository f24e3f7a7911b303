using Microsoft.AspNetCore.Identity;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Db.People;

/// <summary>A sign-in: one person (or one machine) acting for one organisation. Roles are Identity roles.</summary>
public sealed class User : IdentityUser
{
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The person of the books behind this sign-in, when known.</summary>
    public Id<Person>? Person { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>临时口令: somebody else gave it, and it opens nothing but the change of itself.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>机器账号: from then on its secret opens nothing (UTC); null: it does not end by itself.</summary>
    public DateTime? SecretExpiresAt { get; set; }

    /// <summary>Notices up to here have been read (UTC).</summary>
    public DateTime? NoticesReadAt { get; set; }
}
