using Traceability.Api.Exchange.Profiles;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Exchange.Books;

/// <summary>What somebody wants brought in.</summary>
/// <param name="Path">A folder, a zip, or a single book.</param>
/// <param name="Profile">The mapping profile of a single book; null for a bundle.</param>
/// <param name="Where">Whose book of which site a single book is, when it does not say.</param>
/// <param name="By">Who asks: a user's id, or the command line.</param>
public sealed record ImportOrder(string Path, BookMode Mode, string? Profile, ProfileWhere Where, string By)
{
    public const string CommandLine = "command-line";
    public const string Bundle = "bundle";

    /// <summary>The name it came with.</summary>
    public string Name { get; init; } = System.IO.Path.GetFileName(Path.TrimEnd(System.IO.Path.DirectorySeparatorChar));

    /// <summary>Read and judge on a copy of the books only.</summary>
    public bool DryRun { get; init; }

    /// <summary>What the row of the import says it was.</summary>
    public string Kind => Profile ?? Bundle;
}
