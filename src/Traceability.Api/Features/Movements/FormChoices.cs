using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Movements;

/// <summary>What can be chosen in a form instead of typed; what was used last comes first.</summary>
public sealed record FormChoices
{
    public static readonly FormChoices None = new();

    public IReadOnlyList<Choice> Sites { get; init; } = [];

    public IReadOnlyList<Choice> People { get; init; } = [];

    public IReadOnlyList<Choice> Partners { get; init; } = [];

    public IReadOnlyList<Choice> PartnerSites { get; init; } = [];

    public IReadOnlyList<Choice> Products { get; init; } = [];

    public IReadOnlyList<Choice> PurchasePermits { get; init; } = [];

    public IReadOnlyList<Choice> TransportPermits { get; init; } = [];

    public IReadOnlyList<Choice> Carriers { get; init; } = [];

    public IReadOnlyList<Choice> Drivers { get; init; } = [];

    public IReadOnlyList<Choice> Vehicles { get; init; } = [];

    /// <summary>Movements that this one may answer, by request id.</summary>
    public IReadOnlyList<Choice> References { get; init; } = [];

    /// <summary>Products with their contents, by code: what the arithmetic of the form needs.</summary>
    public IReadOnlyDictionary<string, Product> Goods { get; init; } = new Dictionary<string, Product>();
}

/// <summary>A code to choose, with the name that people know.</summary>
public sealed record Choice(string Code, string Name);
