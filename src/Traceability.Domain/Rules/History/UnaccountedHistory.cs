using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Rules.History;

/// <summary>What counts found missing of one lot at one site and nobody has explained yet.</summary>
public sealed class UnaccountedHistory(long site, Product product)
{
    public long Site { get; } = site;

    public Product Product { get; } = product;

    public long Balance { get; internal set; }

    /// <summary>Since when the balance has not been zero.</summary>
    public DateOnly Since { get; internal set; }

    /// <summary>When the last shortage was entered.</summary>
    public DateTime LastCountAt { get; internal set; }

    /// <summary>The counts that made the present balance.</summary>
    public Tally Counts { get; internal set; } = new();

    internal void Add(long units, BookMovement movement)
    {
        if (Balance == 0)
        {
            Since = movement.Day;
            Counts = new Tally();
        }

        Balance += units;
        Counts.Add(units, movement);
        if (units > 0) LastCountAt = movement.Header.RecordedAt;
    }
}
