using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>A person in a post and the newest certificate.</summary>
public sealed record OfficerRow(
    string Code, string Name, PersonRole Role, string? Phone, string? Certificate, DateOnly? ValidUntil,
    bool IsToBeTrained)
{
    internal static OfficerRow Of(Person person, Trainee? newest, DateOnly today) => new(
        person.Code, person.Name, person.Role, person.Phone, newest?.Certificate, newest?.ValidUntil,
        newest?.ValidUntil is not { } until || until < today.AddDays(ListOfficers.SoonDays));
}
