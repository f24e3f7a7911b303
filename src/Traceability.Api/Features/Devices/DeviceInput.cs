namespace Traceability.Api.Features.Devices;

/// <summary>What was typed about a device.</summary>
public sealed class DeviceInput
{
    public string? Kind { get; set; }

    public string? Maker { get; set; }

    public string? Model { get; set; }

    public string? Serial { get; set; }

    public DateOnly? BoughtOn { get; set; }

    public string? Site { get; set; }

    public string? Room { get; set; }

    public string? Act { get; set; }

    public string? Buyer { get; set; }

    public string? Reason { get; set; }

    public DateOnly? Day { get; set; }

    public string? IsInOrder { get; set; }

    public string? Finding { get; set; }
}
