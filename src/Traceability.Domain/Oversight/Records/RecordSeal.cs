using System.Security.Cryptography;
using System.Text;

namespace Traceability.Domain.Oversight.Records;

/// <summary>
/// 封存: a record as it was closed, word for word, under one hash. A record that is opened again (复查) is sealed again
/// under the next version; the seal before stays. Insert only.
/// </summary>
public sealed class RecordSeal
{
    public required RecordKind Kind { get; init; }

    public required long Record { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Version { get; init; }

    /// <summary>The record as JSON, with the hashes of its files and signatures.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8.</summary>
    public required byte[] Hash { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    public static byte[] HashOf(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));

    /// <summary>Whether the content is still the one that was sealed.</summary>
    public bool Holds => Hash.AsSpan().SequenceEqual(HashOf(Content));
}
