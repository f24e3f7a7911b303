using Traceability.Api.Language;
using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>How people call where a device stands and what was done with it.</summary>
internal static class DeviceWords
{
    public static string Of(DeviceState state) => state switch
    {
        DeviceState.InUse => Tongue.Say("在用", "in use"),
        DeviceState.Stopped => Tongue.Say("停用", "stopped"),
        DeviceState.HandedOver => Tongue.Say("转让中，待接收", "handed over, to be taken over"),
        DeviceState.Scrapped => Tongue.Say("已报废", "scrapped"),
    };

    public static string Of(DeviceAct act) => act switch
    {
        DeviceAct.Register => Tongue.Say("登记", "registered"),
        DeviceAct.Stop => Tongue.Say("停用", "stop"),
        DeviceAct.Resume => Tongue.Say("恢复使用", "use again"),
        DeviceAct.Place => Tongue.Say("移位", "move to another place"),
        DeviceAct.HandOver => Tongue.Say("转让移交", "hand over to another unit"),
        DeviceAct.TakeBack => Tongue.Say("撤回转让", "take back"),
        DeviceAct.TakeOver => Tongue.Say("接收", "take over"),
        DeviceAct.Decline => Tongue.Say("拒绝接收", "decline"),
        DeviceAct.Scrap => Tongue.Say("报废", "scrap"),
    };
}
