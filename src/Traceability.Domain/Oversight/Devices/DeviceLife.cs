using static Traceability.Domain.Oversight.Devices.DeviceAct;
using static Traceability.Domain.Oversight.Devices.DeviceState;

namespace Traceability.Domain.Oversight.Devices;

/// <summary>
/// 受控设备的去向: in use ↔ stopped; handed over to another unit, which takes it over or declines; scrapped is the end. Pure.
/// </summary>
public static class DeviceLife
{
    /// <summary>The acts of the unit that is to take it over; all others are the owner's.</summary>
    public static bool IsBuyers(DeviceAct act) => act is TakeOver or Decline;

    /// <summary>The state after the act; null when it cannot be done there.</summary>
    public static DeviceState? After(DeviceState state, DeviceAct act) => act switch
    {
        Register => null,
        Stop => state == InUse ? Stopped : null,
        Resume => state == Stopped ? InUse : null,
        Place => state is InUse or Stopped ? state : null,
        HandOver => state is InUse or Stopped ? HandedOver : null,
        TakeBack or Decline => state == HandedOver ? Stopped : null,
        TakeOver => state == HandedOver ? InUse : null,
        Scrap => state is InUse or Stopped ? Scrapped : null,
    };

    /// <summary>Those that must say why, to whom or how.</summary>
    public static bool NeedsReason(DeviceAct act) => act switch
    {
        Stop or TakeBack or Decline or Scrap => true,
        Register or Resume or Place or HandOver or TakeOver => false,
    };
}
