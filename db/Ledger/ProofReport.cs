using System.Globalization;

namespace Traceability.Db.Ledger;

/// <summary>What a proof of the ledger found.</summary>
/// <param name="Faults">How many.</param>
/// <param name="FirstFaults">The first of them in words.</param>
public sealed record ProofReport(
    long Accounts, long Entries, long Lots, long Faults, IReadOnlyList<string> FirstFaults)
{
    /// <summary>The line by which the command is judged.</summary>
    public string LastLine => string.Create(
        CultureInfo.InvariantCulture, $"{Accounts} accounts, {Entries} entries, {Lots} lots, {Faults} faults");
}
