namespace Traceability.Domain.Oversight.Devices;

/// <summary>
/// 受控设备种类: equipment that can serve to make drugs and is therefore known by owner and place. Dated; an administrator
/// adds kinds and ends them.
/// </summary>
public sealed class DeviceKind
{
    public required string Code { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>依据: why it is on the list.</summary>
    public required string Basis { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null while it is listed.</summary>
    public DateOnly? To { get; private set; }

    public void EndOn(DateOnly day) => To = day;

    public bool IsListed(DateOnly day) => From <= day && (To is null || day <= To);
}
