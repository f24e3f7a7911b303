namespace Traceability.Domain.Oversight.Devices;

/// <summary>Where a device stands. A closed set; <see cref="DeviceLife"/> says what may follow what.</summary>
public enum DeviceState
{
    /// <summary>在用.</summary>
    InUse = 1,

    /// <summary>停用.</summary>
    Stopped = 2,

    /// <summary>转让中: handed over, not yet taken over.</summary>
    HandedOver = 3,

    /// <summary>已报废.</summary>
    Scrapped = 4,
}
