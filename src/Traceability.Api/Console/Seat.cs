using Microsoft.AspNetCore.Components.Authorization;
using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>Who sits before a page of the console, drawn on the server or connected live.</summary>
public sealed class Seat(AuthenticationStateProvider state)
{
    /// <exception cref="InvalidOperationException">Opened without a sign-in: the page lacks a policy.</exception>
    public async Task<CurrentPerson> PersonAsync() =>
        CurrentPerson.From((await state.GetAuthenticationStateAsync()).User)
        ?? throw new InvalidOperationException("A page of the console is open to nobody without a sign-in.");
}
