using System.Globalization;
using Traceability.Api.Recording;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Simulation.World;

/// <summary>
/// What people do, day by day: honest trade, and the few who divert. One seed, one history; retries, repeats with
/// another body and clocks that run ahead or behind included.
/// </summary>
internal sealed class Weeks(int seed, IReadOnlyDictionary<Plant, Diversion> diverters)
{
    private const long Delivery = 900;
    private readonly Random _random = new(seed);
    private readonly Dictionary<Plant, long> _stock = [];
    private readonly List<(Plant User, string Dispatch, long Kilograms)> _onTheRoad = [];
    private int _number;
    private DateTime _at;

    public async Task WorkAsync(Works works, DateOnly day)
    {
        _at = ChinaTime.StartOf(day).AddHours(8);
        foreach ((Plant user, string dispatch, long kilograms) in _onTheRoad.ToArray())
            await ReceiveAsync(works, user, dispatch, kilograms);
        _onTheRoad.Clear();
        if (day.DayOfWeek == DayOfWeek.Monday)
            foreach (Plant user in Province.Users) await DeliverAsync(works, user);
        if (day.DayOfWeek is DayOfWeek.Wednesday or DayOfWeek.Friday)
            foreach (Plant user in Province.Users) await UseAsync(works, user);
        if (day.AddDays(1).Day == 1)
            foreach (Plant user in Province.Users) await CountAsync(works, user);
    }

    private async Task DeliverAsync(Works works, Plant user)
    {
        Plant maker = Province.MakerFor(user);
        long kilograms = Delivery + _random.Next(-90, 91);
        await MustAsync(works, MovementKind.Production, Header(maker), kilograms * 2);
        DraftHeader header = Header(maker) with
        {
            Counterparty = user.Code, CounterSite = user.Site, PurchasePermit = user.Filing,
            Payment = PaymentMeans.Transfer, PlannedArrival = _at.AddDays(1),
        };
        if (Is(user, Diversion.OverdrawnFiling))
        {
            DraftHeader greedy = Header(user) with { Counterparty = maker.Code, PurchasePermit = user.Filing };
            await RefusedAsync(works, MovementKind.Order, greedy, Province.FilingKilograms + 1);
        }

        if (Is(user, Diversion.ForgedFiling))
        {
            DraftHeader forged = Header(user) with { Counterparty = maker.Code, PurchasePermit = "SIM-FORGED" };
            await RefusedAsync(works, MovementKind.Order, forged, kilograms);
        }

        if (Is(user, Diversion.Cash))
        {
            DraftHeader cash = Header(user) with
            {
                Counterparty = maker.Code, PurchasePermit = user.Filing, Payment = PaymentMeans.Cash,
            };
            await RefusedAsync(works, MovementKind.Order, cash, kilograms);
        }

        await MustAsync(works, MovementKind.Dispatch, header, kilograms);
        _onTheRoad.Add((user, header.RequestId, kilograms));
    }

    private async Task ReceiveAsync(Works works, Plant user, string dispatch, long sent)
    {
        long arrived = Is(user, Diversion.ShortDeliveries) ? sent * 9 / 10 : sent;
        await MustAsync(
            works, MovementKind.Receipt,
            Header(user) with { Counterparty = Province.MakerFor(user).Code, Ref = dispatch }, arrived,
            Province.MakerFor(user));
        _stock[user] = _stock.GetValueOrDefault(user) + arrived;
    }

    private async Task UseAsync(Works works, Plant user)
    {
        long kilograms = Math.Min(_stock.GetValueOrDefault(user), (Delivery / 2) - 40 + _random.Next(40));
        if (kilograms == 0) return;
        await MustAsync(works, MovementKind.Consumption, Header(user), kilograms, Province.MakerFor(user));
        _stock[user] -= kilograms;
    }

    private Task CountAsync(Works works, Plant user)
    {
        if (Is(user, Diversion.StolenStock)) _stock[user] = _stock.GetValueOrDefault(user) / 3;
        return _stock.GetValueOrDefault(user) == 0
            ? Task.CompletedTask
            : MustAsync(works, MovementKind.StockCount, Header(user), _stock[user], Province.MakerFor(user));
    }

    private async Task MustAsync(
        Works works, MovementKind kind, DraftHeader header, long kilograms, Plant? maker = null)
    {
        MovementDraft draft = Draft(kind, header, kilograms, maker);
        Assert.IsType<RecordOutcome.Recorded>(await works.RecordAsync(draft, _at));
        if (_random.Next(10) == 0)
            Assert.True(Assert.IsType<RecordOutcome.Recorded>(await works.RecordAsync(draft, _at)).IsRepeat);
        if (_random.Next(20) == 0)
            Assert.IsType<RecordOutcome.Conflict>(
                await works.RecordAsync(Draft(kind, header, kilograms + 1, maker), _at));
    }

    private async Task RefusedAsync(Works works, MovementKind kind, DraftHeader header, long kilograms) =>
        Assert.IsType<RecordOutcome.Refused>(await works.RecordAsync(Draft(kind, header, kilograms, null), _at));

    /// <summary>A claimed time some minutes off the server's: clocks of terminals differ.</summary>
    private DraftHeader Header(Plant plant)
    {
        _at = _at.AddMinutes(2);
        return new DraftHeader
        {
            RequestId = string.Create(CultureInfo.InvariantCulture, $"SIM-{++_number}"),
            Mode = BookMode.Live,
            OccurredAt = _at.AddMinutes(-_random.Next(1, 20)),
            Organisation = plant.Code,
            Site = plant.Site,
        };
    }

    private static MovementDraft Draft(MovementKind kind, DraftHeader header, long kilograms, Plant? maker) =>
        MovementDrafts.Of(kind, header,
        [
            new DraftItem
            {
                Product = Province.Acetone,
                Lot = kind == MovementKind.Order ? "" : "L-" + (maker?.Code ?? header.Organisation),
                Measure = new Measure(kilograms * Province.Kilogram, BaseUnit.Milligram),
            },
        ]);

    private bool Is(Plant plant, Diversion diversion) =>
        diverters.TryGetValue(plant, out Diversion own) && own == diversion;
}
