namespace Traceability.Api.Features.SigningIn;

/// <summary>The boxes of the change of password.</summary>
public sealed class PasswordBoxes
{
    public string? Current { get; set; }

    public string? Next { get; set; }

    public string? Again { get; set; }
}
