using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>Who held a post in a unit, from which day to which; null: not known.</summary>
public sealed record ChainPost(PersonRole Role, string Name, DateOnly? From, DateOnly? Until)
{
    public bool HeldOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
