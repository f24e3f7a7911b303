using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>受控设备: a sale has two sides, and a yearly check is owed.</summary>
public sealed class DeviceLifeTests
{
    private static readonly Id<Organisation> Seller = new(1);
    private static readonly Id<Organisation> Buyer = new(2);
    private static readonly Id<Organisation> Other = new(3);
    private static readonly Id<Site> Place = new(9);

    [Fact]
    public void The_owner_changes_when_the_buyer_takes_over_and_not_before()
    {
        Device device = New();
        Assert.NotNull(device.HandOverTo(Buyer));
        Assert.Equal((Seller, DeviceState.HandedOver), (device.Owner, device.State));
        Assert.Null(device.TakeOver(Other, Place, "1"));
        Assert.NotNull(device.TakeOver(Buyer, Place, "1"));
        Assert.Equal((Buyer, DeviceState.InUse, null), (device.Owner, device.State, device.Buyer));
    }

    [Fact]
    public void What_is_declined_stays_with_its_owner_and_nobody_sells_to_himself()
    {
        Device device = New();
        Assert.Null(device.HandOverTo(Seller));
        device.HandOverTo(Buyer);
        Assert.NotNull(device.Do(DeviceAct.Decline));
        Assert.Equal((Seller, DeviceState.Stopped, null), (device.Owner, device.State, device.Buyer));
    }

    [Fact]
    public void A_scrapped_device_is_done_with()
    {
        Device device = New();
        device.Do(DeviceAct.Scrap);
        Assert.All(Enum.GetValues<DeviceAct>(), act => Assert.Null(device.Do(act)));
        Assert.Null(device.CheckOn(new DateOnly(2026, 11, 1)));
        Assert.Null(device.CheckDueOn(365));
    }

    [Fact]
    public void A_check_is_due_a_year_after_the_last_one()
    {
        Device device = New();
        Assert.Equal(new DateOnly(2027, 1, 1), device.CheckDueOn(365));
        device.CheckOn(new DateOnly(2026, 11, 1));
        device.CheckOn(new DateOnly(2026, 10, 1));
        Assert.Equal(new DateOnly(2027, 11, 1), device.CheckDueOn(365));
    }

    private static Device New() => new Device
    {
        Id = new Id<Device>(1), Kind = "NMR", Maker = "某厂", Model = "某型", Serial = "1",
        BoughtOn = new DateOnly(2025, 1, 1), RegisteredOn = new DateOnly(2026, 1, 1),
    }.Of(Seller, Place, "201");
}
