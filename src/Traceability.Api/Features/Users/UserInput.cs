namespace Traceability.Api.Features.Users;

/// <summary>The form of a sign-in as it was sent.</summary>
public sealed class UserInput
{
    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Organisation { get; set; }

    public string? Role { get; set; }
}
