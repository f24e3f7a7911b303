using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Who sits before a page of the console, drawn on the server or connected live.</summary>
public sealed class Seat(AuthenticationStateProvider state, IAuthorizationService door, TimeProvider clock)
{
    /// <summary>Whether the person has shown the second factor where it is compulsory.</summary>
    public async Task<bool> MayEnterAsync() =>
        (await door.AuthorizeAsync((await state.GetAuthenticationStateAsync()).User, Policies.SignedIn)).Succeeded;

    /// <exception cref="InvalidOperationException">Opened without a sign-in: the page lacks a policy.</exception>
    public async Task<CurrentPerson> PersonAsync() =>
        CurrentPerson.From((await state.GetAuthenticationStateAsync()).User, clock)
        ?? throw new InvalidOperationException("A page of the console is open to nobody without a sign-in.");
}
