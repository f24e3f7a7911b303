using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>设备账号: a unit makes, renews and ends the sign-ins of its own scales, lines and ERP programs.</summary>
public static class KeepMachines
{
    public static async Task<Ok<MachineRow[]>> List(
        MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken) => TypedResults.Ok(
        (await machines.ListAsync(person, cancellationToken)).Select(MachineRow.Of).ToArray());

    public static async Task<Results<Created<MachineSecret>, ProblemHttpResult>> Add(
        MachineRequest request, MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken)
    {
        string name = MachineAccounts.NewName();
        string? password = await machines.AddAsync(name, request.DisplayName.Trim(), person, cancellationToken);
        return password is null
            ? TypedResults.Problem(
                Tongue.Say(
                    $"一个单位最多 {MachineAccounts.MachinesMost} 个在用设备账号，请先停用不用的",
                    $"A unit has {MachineAccounts.MachinesMost} machines at most: disable one first"),
                statusCode: StatusCodes.Status422UnprocessableEntity)
            : TypedResults.Created((string?)null, new MachineSecret(name, password));
    }

    public static async Task<Results<Ok<MachineSecret>, NotFound>> Renew(
        string userName, MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken) =>
        await machines.RenewAsync(userName, person, cancellationToken) is { } password
            ? TypedResults.Ok(new MachineSecret(userName, password)) : TypedResults.NotFound();

    public static async Task<Results<NoContent, NotFound>> Disable(
        string userName, MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken) =>
        await machines.DisableAsync(userName, person, cancellationToken)
            ? TypedResults.NoContent() : TypedResults.NotFound();
}

/// <summary>What the machine is: 地磅, ERP …</summary>
public sealed record MachineRequest
{
    [Text(100, MinimumLength = 1)]
    public required string DisplayName { get; init; }
}

/// <summary>A machine in a list.</summary>
public sealed record MachineRow(string UserName, string DisplayName, bool IsStanding)
{
    public static MachineRow Of(User user) =>
        new(user.UserName ?? "", user.DisplayName, MachineAccounts.IsStanding(user));
}

/// <summary>Said once, when it is made.</summary>
public sealed record MachineSecret(string UserName, string Password);
