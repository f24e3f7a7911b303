namespace Traceability.Api.Features.Users;

/// <summary>A sign-in in a list. The password's hash and the second factor's key are never shown.</summary>
/// <param name="LockedUntil">UTC; null when it is not locked; the year 9999 when an administrator locked it.</param>
public sealed record UserRow(
    string Id, string UserName, string DisplayName, string Organisation, string OrganisationName, string Role,
    DateTime? LockedUntil, bool HasSecondFactor)
{
    public bool IsLocked => LockedUntil is not null;

    public bool IsLockedByHand => LockedUntil?.Year == UserDesk.Forever.Year;
}
