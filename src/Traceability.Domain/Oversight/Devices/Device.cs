using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Devices;

/// <summary>受控设备: one machine, with its owner and its place; what became of it is in its events.</summary>
public sealed class Device
{
    public required Id<Device> Id { get; init; }

    /// <summary>The code of its <see cref="DeviceKind"/>.</summary>
    public required string Kind { get; init; }

    public required string Maker { get; init; }

    public required string Model { get; init; }

    /// <summary>出厂编号, unique with kind and maker.</summary>
    public required string Serial { get; init; }

    /// <summary>购置日期.</summary>
    public required DateOnly BoughtOn { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public Id<Organisation> Owner { get; private set; }

    public Id<Site> Site { get; private set; }

    /// <summary>房间、位置.</summary>
    public string Room { get; private set; } = "";

    public DeviceState State { get; private set; } = DeviceState.InUse;

    /// <summary>Who is to take it over.</summary>
    public Id<Organisation>? Buyer { get; private set; }

    /// <summary>The last check by the owner or an authority; null when there was none yet.</summary>
    public DateOnly? CheckedOn { get; private set; }

    /// <summary>How many events and checks there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <summary>登记: where it stands first.</summary>
    public Device Of(Id<Organisation> owner, Id<Site> site, string room)
    {
        (Owner, Site, Room) = (owner, site, room);
        return this;
    }

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(DeviceAct act)
    {
        if (DeviceLife.After(State, act) is not { } after) return null;
        State = after;
        if (after != DeviceState.HandedOver) Buyer = null;
        return ++Events;
    }

    public int? HandOverTo(Id<Organisation> buyer)
    {
        if (buyer == Owner || Do(DeviceAct.HandOver) is not { } number) return null;
        Buyer = buyer;
        return number;
    }

    public int? TakeOver(Id<Organisation> by, Id<Site> site, string room)
    {
        if (Buyer != by || Do(DeviceAct.TakeOver) is not { } number) return null;
        (Owner, Site, Room) = (by, site, room);
        return number;
    }

    public int? PlaceIn(Id<Site> site, string room)
    {
        if (Do(DeviceAct.Place) is not { } number) return null;
        (Site, Room) = (site, room);
        return number;
    }

    /// <summary>自查 or 检查; the number of the check.</summary>
    public int? CheckOn(DateOnly day)
    {
        if (State == DeviceState.Scrapped) return null;
        if (CheckedOn is null || CheckedOn < day) CheckedOn = day;
        return ++Events;
    }

    /// <summary>The last day of the next check; null when none is owed.</summary>
    public DateOnly? CheckDueOn(int days) => State == DeviceState.Scrapped ? null
        : (CheckedOn ?? RegisteredOn).AddDays(days);
}
