namespace Traceability.Domain.Parties;

/// <summary>A person who hands over, takes over, drives or answers. The ledger refers to people by id only.</summary>
public sealed class Person
{
    public required Id<Person> Id { get; init; }

    /// <summary>人员编码, unique.</summary>
    public required string Code { get; init; }

    /// <summary>Null for a natural person who buys without an organisation.</summary>
    public Id<Organisation>? Organisation { get; init; }

    public required string Name { get; init; }

    public required PersonRole Role { get; init; }

    /// <summary>身份证号, encrypted; null when not given.</summary>
    public string? IdNumberCipher { get; init; }

    /// <summary>Keyed hash of the identity number, for search without decryption.</summary>
    public byte[]? IdNumberHash { get; init; }

    /// <summary>出生日期, from the identity number: for the ages the law asks. Null when not known.</summary>
    public DateOnly? BornOn { get; init; }

    public string? Phone { get; init; }
}
