using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.History;

/// <summary>
/// One organisation's books, folded: months by product, recipes, consignments, shortages, and the movements that stand
/// out.
/// </summary>
public sealed class OrganisationHistory(Organisation organisation)
{
    private readonly Dictionary<Id<Product>, SortedDictionary<Month, MonthFlow>> _flows = [];

    public Organisation Organisation { get; } = organisation;

    public Id<Organisation> Id => Organisation.Id;

    public Dictionary<Id<Product>, Product> Products { get; } = [];

    /// <summary>First day on which the organisation appears in the books.</summary>
    public DateOnly FirstDay { get; internal set; } = DateOnly.MaxValue;

    public Dictionary<(Id<Product> Input, Id<Product> Output), SortedDictionary<Month,
        RecipeMonth>> Recipes { get; } = [];

    /// <summary>
    /// Inputs consumed with no process row, against the output booked next: a plant that books output weekly used its
    /// inputs in the days before.
    /// </summary>
    public Dictionary<(Id<Product> Input, Id<Product> Output), SortedDictionary<Month, RecipeMonth>> EndUses { get; } =
        [];

    /// <summary>Consumed since the last output was booked.</summary>
    internal Dictionary<Id<Product>, List<(long Units, BookMovement Movement)>> NotYetOutput { get; } = [];

    /// <summary>Consignments this organisation sent.</summary>
    public List<ConsignmentHistory> Sent { get; } = [];

    /// <summary>Consignments this organisation is to receive.</summary>
    public List<ConsignmentHistory> Awaited { get; } = [];

    public Dictionary<(long Site, Id<Commodity> Lot), UnaccountedHistory> Unaccounted { get; } = [];

    /// <summary>Counts that found more than the books ever had.</summary>
    public List<BookMovement> CountsAboveBooks { get; } = [];

    /// <summary>Controlled goods sold to persons: departed with no organisation behind it.</summary>
    public List<BookMovement> PersonSales { get; } = [];

    /// <summary>Controlled goods paid in cash or in kind.</summary>
    public List<BookMovement> CashDeals { get; } = [];

    /// <summary>Who bought compound preparations with ephedrines over this counter.</summary>
    public HashSet<Id<Person>> CompoundBuyers { get; } = [];

    public List<BookMovement> Reversals { get; } = [];

    /// <summary>Entered more than a week after they are said to have happened.</summary>
    public List<BookMovement> LateEntries { get; } = [];

    /// <summary>Controlled goods handed over between 22:00 and 06:00.</summary>
    public List<BookMovement> NightHandovers { get; } = [];

    /// <summary>Precursors and ephedra that changed hands with no permit cited.</summary>
    public List<BookMovement> WithoutPermit { get; } = [];

    /// <summary>Movements that cite a purchase permit no book knows.</summary>
    public List<BookMovement> UnknownPermits { get; } = [];

    /// <summary>Sales of controlled goods, by buyer.</summary>
    public Dictionary<(Id<Organisation> Buyer, Id<Product> Product), Tally> SoldTo { get; } = [];

    /// <summary>Single purchases of controlled goods.</summary>
    public Dictionary<Id<Product>, List<Purchase>> Purchases { get; } = [];

    public MonthFlow Flow(Product product, Month month)
    {
        ArgumentNullException.ThrowIfNull(product);
        Products.TryAdd(product.Id, product);
        if (!_flows.TryGetValue(product.Id, out SortedDictionary<Month, MonthFlow>? months))
            _flows.Add(product.Id, months = []);
        if (!months.TryGetValue(month, out MonthFlow? flow)) months.Add(month, flow = new MonthFlow());
        return flow;
    }

    /// <summary>The months of one product in order, without gaps, from its first to the last one asked for.</summary>
    public IReadOnlyList<MonthOf> Months(Id<Product> product, Month last)
    {
        if (!_flows.TryGetValue(product, out SortedDictionary<Month, MonthFlow>? known)) return [];
        List<MonthOf> months = [];
        long stock = 0;
        for (Month month = known.First().Key; month <= last; month = month.Next)
        {
            MonthOf here = new(month, known.TryGetValue(month, out MonthFlow? flow) ? flow : new MonthFlow(), stock);
            months.Add(here);
            stock = here.ClosingStock;
        }

        return months;
    }

    /// <summary>Controlled products only, with their months.</summary>
    public IEnumerable<(Product Product, IReadOnlyList<MonthOf> Months)> Controlled(Month last) =>
        from product in Products.Values
        where product.Contents.Count > 0
        select (product, Months(product.Id, last));
}
