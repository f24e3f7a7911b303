using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Ledger;

/// <summary>One small book page: what <see cref="Owner"/> has of one commodity, at one holder, in one state.</summary>
public sealed class Account
{
    /// <summary>
    /// No account holds more, or owes more where it may owe: ten million tonnes, ten times the largest entry, and so
    /// far from the largest whole number that the balances of many accounts can still be added up.
    /// </summary>
    public const long Most = 10 * Measure.Most;

    private Account()
    {
    }

    public Account(Id<Account> id, AccountKey key)
    {
        Id = id;
        Kind = key.Kind;
        Owner = key.Owner;
        Holder = key.Holder;
        Commodity = key.Commodity;
        Package = key.Package;
        IsBoundary = key.Kind.IsBoundary();
        PackageKey = key.Package?.Value ?? 0;
    }

    public Id<Account> Id { get; private init; }

    public AccountKind Kind { get; private init; }

    public Id<Organisation> Owner { get; private init; }

    public long Holder { get; private init; }

    public Id<Commodity> Commodity { get; private init; }

    public Id<Package>? Package { get; private init; }

    /// <summary>0 for bulk, so that the unique key of an account needs no null.</summary>
    public long PackageKey { get; private init; }

    public bool IsBoundary { get; private init; }

    /// <summary>
    /// How many entries the account has: the seq of its tail. Raised under the row lock of a posting.
    /// </summary>
    public long Entries { get; private init; }

    public AccountKey Key => new(Kind, Owner, Holder, Commodity, Package);
}
