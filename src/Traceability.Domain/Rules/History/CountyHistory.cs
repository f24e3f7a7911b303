using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.History;

/// <summary>
/// Folds the stock book, movement by movement in book order, into one history per organisation. Its memory grows with
/// organisations, products and months, not with movements.
/// </summary>
public sealed class CountyHistory(IReadOnlyDictionary<Id<Organisation>, Organisation> organisations)
{
    private const int LateDays = 7;
    private readonly Dictionary<Id<Organisation>, OrganisationHistory> _histories = [];
    private readonly Dictionary<(long Consignment, Id<Catalogue.Product> Product),
        ConsignmentHistory> _consignments = [];

    public IReadOnlyDictionary<Id<Organisation>, OrganisationHistory> Organisations => _histories;

    public long Movements { get; private set; }

    /// <summary>含麻黄碱类复方制剂 sold at retail, by buyer, over all counters.</summary>
    public Dictionary<Id<Person>, List<CompoundSale>> CompoundSales { get; } = [];

    public OrganisationHistory Of(Id<Organisation> id)
    {
        if (!_histories.TryGetValue(id, out OrganisationHistory? history))
            _histories.Add(id, history = new OrganisationHistory(organisations[id]));
        return history;
    }

    public void See(BookMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        Movements++;
        foreach (BookLine line in movement.Lines)
        {
            SeeStock(movement, line);
            SeeTransit(movement, line);
            SeeUnaccounted(movement, line);
        }

        if (movement.Header.Kind == MovementKind.Transformation) SeeRecipes(movement);
        SeeConduct(movement);
        SeeCompounds(movement);
    }

    private void SeeStock(BookMovement movement, BookLine line)
    {
        Month month = Month.Of(movement.Day);
        AccountKey from = line.From, to = line.To;
        if (from.Kind == AccountKind.OnHand) FlowOf(from, line, month).Net -= line.Quantity;
        if (to.Kind == AccountKind.OnHand) FlowOf(to, line, month).Net += line.Quantity;
        if (to.Kind != AccountKind.OnHand) SeeOut(movement, from, to, line, line.Quantity);
        // A reversal runs the other way: what it takes back is subtracted where the original was added.
        else if (from.Kind is AccountKind.OnHand) SeeTitle(movement, line);
        else if (movement.Header.Kind == MovementKind.Reversal && from.Kind is not AccountKind.Origin)
            SeeOut(movement, to, from, line, -line.Quantity);
        else SeeIn(movement, line);
    }

    private void SeeOut(BookMovement movement, AccountKey from, AccountKey to, BookLine line, long units)
    {
        MonthFlow flow = FlowOf(from, line, Month.Of(movement.Day));
        if (from.Kind == AccountKind.OnHand && to.Kind is AccountKind.Consumed or AccountKind.Transformed)
        {
            flow.Used.Add(units, movement);
            bool dispensed = (movement.Reversed ?? movement.Header).Kind == MovementKind.Dispense;
            if (dispensed) flow.Dispensed.Add(units, movement);
            else if (to.Kind == AccountKind.Consumed) Consume(movement, from, line, units, flow);
        }
        else if (from.Kind == AccountKind.OnHand && to.Kind is AccountKind.InTransit or AccountKind.Departed)
        {
            flow.Sold.Add(units, movement);
            if (line.Product.Contents.Count > 0 && movement.Header.Counterparty is { } buyer)
                TallyOf(Of(from.Owner).SoldTo, (buyer, line.Product.Id)).Add(units, movement);
        }
        else if (from.Kind == AccountKind.OnHand && to.Kind == AccountKind.Origin) flow.Made.Add(-units, movement);
        else if (from.Kind == AccountKind.Unaccounted && to.Kind == AccountKind.Lost) flow.Lost.Add(units, movement);
        else if (from.Kind == AccountKind.Lost && to.Kind == AccountKind.Unaccounted) flow.Lost.Add(-units, movement);
    }

    private void SeeIn(BookMovement movement, BookLine line)
    {
        MonthFlow flow = FlowOf(line.To, line, Month.Of(movement.Day));
        bool outside = line.From.Kind == AccountKind.Origin
            && movement.Header.Kind is MovementKind.Purchase or MovementKind.Import;
        bool arrived = line.From.Kind == AccountKind.InTransit && line.From.Owner != line.To.Owner;
        if (outside || arrived) Buy(movement, line, flow);
        else if (line.From.Kind == AccountKind.Origin && movement.Header.Kind == MovementKind.StockCount)
            Of(line.To.Owner).CountsAboveBooks.Add(movement);
        else if (line.From.Kind == AccountKind.Origin) flow.Made.Add(line.Quantity, movement);
        if (movement.Header.Kind == MovementKind.Production && line.Product.Contents.Count == 0)
            SeeOutput(movement, line);
    }

    private void Consume(BookMovement movement, AccountKey from, BookLine line, long units, MonthFlow flow)
    {
        flow.Consumed.Add(units, movement);
        if (line.Product.Contents.Count == 0) return;
        Dictionary<Id<Catalogue.Product>, List<(long, BookMovement)>> waiting = Of(from.Owner).NotYetOutput;
        if (!waiting.TryGetValue(line.Product.Id, out List<(long, BookMovement)>? list))
            waiting.Add(line.Product.Id, list = []);
        list.Add((units, movement));
    }

    private void SeeOutput(BookMovement movement, BookLine output)
    {
        OrganisationHistory history = Of(output.To.Owner);
        foreach ((Id<Catalogue.Product> input, List<(long Units, BookMovement Movement)> used) in history.NotYetOutput)
        {
            RecipeMonth month = RecipeOf(history.EndUses, input, output.Product.Id, Month.Of(movement.Day));
            foreach ((long units, BookMovement consumption) in used) month.Input.Add(units, consumption);
            month.Output.Add(output.Quantity, movement);
        }

        foreach (List<(long, BookMovement)> used in history.NotYetOutput.Values) used.Clear();
    }

    private void SeeTitle(BookMovement movement, BookLine line)
    {
        if (line.From.Owner == line.To.Owner) return;
        FlowOf(line.From, line, Month.Of(movement.Day)).Sold.Add(line.Quantity, movement);
        Buy(movement, line, FlowOf(line.To, line, Month.Of(movement.Day)));
    }

    private void Buy(BookMovement movement, BookLine line, MonthFlow flow)
    {
        flow.Bought.Add(line.Quantity, movement);
        if (line.Product.Contents.Count == 0) return;
        OrganisationHistory buyer = Of(line.To.Owner);
        if (!buyer.Purchases.TryGetValue(line.Product.Id, out List<Purchase>? list))
            buyer.Purchases.Add(line.Product.Id, list = []);
        list.Add(new Purchase(
            movement.Day, line.Quantity, movement.Header.RequestId, movement.Header.PurchasePermitNumber));
    }

    private void SeeTransit(BookMovement movement, BookLine line)
    {
        if (line.To.Kind == AccountKind.InTransit)
        {
            (long, Id<Catalogue.Product>) key = (line.To.Holder, line.Product.Id);
            if (!_consignments.TryGetValue(key, out ConsignmentHistory? sent))
            {
                _consignments.Add(key, sent = new ConsignmentHistory(movement, line.Product));
                Of(line.To.Owner).Sent.Add(sent);
                if (movement.Header.Counterparty is { } consignee) Of(consignee).Awaited.Add(sent);
            }

            if (line.From.Kind == AccountKind.Lost) sent.DeclaredLost.Add(-line.Quantity, movement);
            else if (movement.Header.Kind != MovementKind.Reversal) sent.Sent.Add(line.Quantity, movement);
            else sent.Arrived.Add(-line.Quantity, movement);
            sent.InTransit += line.Quantity;
        }

        if (line.From.Kind != AccountKind.InTransit) return;
        ConsignmentHistory history = _consignments[(line.From.Holder, line.Product.Id)];
        history.InTransit -= line.Quantity;
        if (line.To.Kind == AccountKind.Lost) history.DeclaredLost.Add(line.Quantity, movement);
        else if (movement.Header.Kind == MovementKind.Reversal) history.Sent.Add(-line.Quantity, movement);
        else
        {
            history.Arrived.Add(line.Quantity, movement);
            history.LastReceiptAt = movement.Header.RecordedAt;
        }
    }

    private void SeeUnaccounted(BookMovement movement, BookLine line)
    {
        if (line.To.Kind == AccountKind.Unaccounted) UnaccountedOf(line.To, line).Add(line.Quantity, movement);
        if (line.From.Kind == AccountKind.Unaccounted) UnaccountedOf(line.From, line).Add(-line.Quantity, movement);
    }

    private UnaccountedHistory UnaccountedOf(AccountKey account, BookLine line)
    {
        Dictionary<(long, Id<Commodity>), UnaccountedHistory> known = Of(account.Owner).Unaccounted;
        if (!known.TryGetValue((account.Holder, line.Lot), out UnaccountedHistory? history))
            known.Add((account.Holder, line.Lot), history = new UnaccountedHistory(account.Holder, line.Product));
        return history;
    }

    private void SeeRecipes(BookMovement movement)
    {
        BookLine[] inputs = [.. movement.Lines.Where(l => l.To.Kind == AccountKind.Transformed)];
        BookLine[] outputs = [.. movement.Lines.Where(l => l.From.Kind == AccountKind.Origin)];
        foreach (IGrouping<Id<Catalogue.Product>, BookLine> input in inputs.GroupBy(l => l.Product.Id))
        {
            foreach (IGrouping<Id<Catalogue.Product>, BookLine> output in outputs.GroupBy(l => l.Product.Id))
            {
                RecipeMonth recipe = RecipeOf(
                    Of(input.First().From.Owner).Recipes, input.Key, output.Key, Month.Of(movement.Day));
                recipe.Input.Add(input.Sum(l => l.Quantity), movement);
                recipe.Output.Add(output.Sum(l => l.Quantity), movement);
            }
        }
    }

    private static RecipeMonth RecipeOf(
        Dictionary<(Id<Catalogue.Product>, Id<Catalogue.Product>), SortedDictionary<Month, RecipeMonth>> recipes,
        Id<Catalogue.Product> input, Id<Catalogue.Product> output, Month month)
    {
        if (!recipes.TryGetValue((input, output), out SortedDictionary<Month, RecipeMonth>? months))
            recipes.Add((input, output), months = []);
        if (!months.TryGetValue(month, out RecipeMonth? recipe)) months.Add(month, recipe = new RecipeMonth());
        return recipe;
    }

    /// <summary>Movements that stand out by how they were made, whatever their quantity.</summary>
    private void SeeConduct(BookMovement movement)
    {
        Movement header = movement.Header;
        OrganisationHistory history = Of(header.Organisation);
        if (movement.Day < history.FirstDay) history.FirstDay = movement.Day;
        if (header.Kind == MovementKind.Reversal && !movement.TakesBackRefused) history.Reversals.Add(movement);
        if (movement.RecordedOn.DayNumber - movement.Day.DayNumber > LateDays && header.Kind != MovementKind.Opening)
            history.LateEntries.Add(movement);
        if (movement.FirstControlled is null) return;
        if (header.Payment is PaymentMeans.Cash or PaymentMeans.Barter) history.CashDeals.Add(movement);
        if (header.Kind == MovementKind.Departed && header.Counterparty is null) history.PersonSales.Add(movement);
        bool handover = header.Kind is MovementKind.Dispatch or MovementKind.Receipt or MovementKind.Departed;
        if (handover && movement.Hour is >= 22 or < 6) history.NightHandovers.Add(movement);
        bool agreed = header.Kind is MovementKind.Dispatch or MovementKind.Departed or MovementKind.Export
            or MovementKind.Harvest or MovementKind.Import or MovementKind.Title;
        if (!agreed || header.PurchasePermit is not null) return;
        (header.PurchasePermitNumber is null ? history.WithoutPermit : history.UnknownPermits).Add(movement);
    }

    private void SeeCompounds(BookMovement movement)
    {
        if ((movement.Reversed ?? movement.Header).TakenOverBy is not { } buyer) return;
        if (movement.Reversed is { } taken && CompoundSales.TryGetValue(buyer, out List<CompoundSale>? made))
            made.RemoveAll(s => s.Movement == taken.Id);
        if (CompoundGoods.SaleOf(movement, Of(movement.Header.Organisation).Organisation) is not { } sale) return;
        if (!CompoundSales.TryGetValue(buyer, out List<CompoundSale>? sales)) CompoundSales.Add(buyer, sales = []);
        sales.Add(sale);
        Of(sale.Seller).CompoundBuyers.Add(buyer);
    }

    private MonthFlow FlowOf(AccountKey account, BookLine line, Month month) =>
        Of(account.Owner).Flow(line.Product, month);

    private static Tally TallyOf<TKey>(Dictionary<TKey, Tally> tallies, TKey key)
        where TKey : notnull
    {
        if (!tallies.TryGetValue(key, out Tally? tally)) tallies.Add(key, tally = new Tally());
        return tally;
    }
}
