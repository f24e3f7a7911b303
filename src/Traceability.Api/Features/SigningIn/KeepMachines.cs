using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>设备账号: a unit makes, renews and ends the sign-ins of its own scales, lines and ERP programs.</summary>
public static class KeepMachines
{
    public static async Task<Ok<MachineRow[]>> List(
        MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken) => TypedResults.Ok(
        (await RowsAsync(machines, person, cancellationToken)).ToArray());

    internal static async Task<IReadOnlyList<MachineRow>> RowsAsync(
        MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken)
    {
        ILookup<string, string> scopes = await machines.ScopesAsync(person, cancellationToken);
        string[] usual = Scopes.UsualFor(person);
        return [.. (await machines.ListAsync(person, cancellationToken)).Select(u => MachineRow.Of(
            u, scopes.Contains(u.Id) ? [.. scopes[u.Id].Order(StringComparer.Ordinal)] : usual))];
    }

    public static async Task<Results<Created<MachineSecret>, ValidationProblem, ProblemHttpResult>> Add(
        MachineRequest request, MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken)
    {
        string[] scopes = [.. (request.Scopes ?? Scopes.UsualFor(person)).Distinct()];
        if (FaultOf(scopes, person) is { } fault)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["scopes"] = [fault] });
        string name = MachineAccounts.NewName();
        string? password = await machines.AddAsync(
            name, request.DisplayName.Trim(), scopes, request.Days, person, cancellationToken);
        return password is null
            ? TypedResults.Problem(
                Tongue.Say(
                    $"一个单位最多 {MachineAccounts.MachinesMost} 个在用设备账号，请先停用不用的",
                    $"A unit has {MachineAccounts.MachinesMost} machines at most: disable one first"),
                statusCode: StatusCodes.Status422UnprocessableEntity)
            : TypedResults.Created((string?)null, new MachineSecret(name, password));
    }

    /// <param name="days">After which the new secret ends, 1 to 365; 365 when not given.</param>
    public static async Task<Results<Ok<MachineSecret>, NotFound, ValidationProblem>> Renew(
        string userName, int? days, MachineAccounts machines, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (FaultOf(days) is { } fault) return Refusals.Wrong("days", fault);
        return await machines.RenewAsync(userName, days, person, cancellationToken) is { } password
            ? TypedResults.Ok(new MachineSecret(userName, password)) : TypedResults.NotFound();
    }

    public static async Task<Results<NoContent, NotFound>> Disable(
        string userName, MachineAccounts machines, CurrentPerson person, CancellationToken cancellationToken) =>
        await machines.DisableAsync(userName, person, cancellationToken)
            ? TypedResults.NoContent() : TypedResults.NotFound();

    /// <summary>Why a secret cannot last so many days; null when it can.</summary>
    internal static string? FaultOf(int? days)
    {
        WholeNumberAttribute range = new(1, MachineAccounts.DaysMost);
        return range.IsValid(days) ? null : range.FormatErrorMessage("days");
    }

    /// <summary>Why these scopes cannot be given; null when they can.</summary>
    internal static string? FaultOf(string[] scopes, CurrentPerson person) =>
        scopes.Length > 0 && !scopes.Except(Scopes.For(person)).Any() ? null : Tongue.Say(
            $"请从下列权限范围中至少选一项：{string.Join("、", Scopes.For(person))}",
            $"Give at least one of these scopes: {string.Join(", ", Scopes.For(person))}");
}

/// <summary>What the machine is: 地磅, ERP …</summary>
public sealed record MachineRequest
{
    [Text(100, MinimumLength = 1)]
    public required string DisplayName { get; init; }

    /// <summary>goods.read, goods.book …; those usual for a machine when nothing is said.</summary>
    [AtMost(10)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Days after which the secret ends, 365 at most.</summary>
    [WholeNumber(1, MachineAccounts.DaysMost)]
    public int? Days { get; init; }
}

/// <summary>A machine in a list.</summary>
public sealed record MachineRow(
    string UserName, string DisplayName, bool IsStanding, IReadOnlyList<string> Scopes, DateTime? SecretExpiresAt)
{
    public static MachineRow Of(User user, IReadOnlyList<string> scopes) =>
        new(user.UserName ?? "", user.DisplayName, MachineAccounts.IsStanding(user), scopes, user.SecretExpiresAt);
}

/// <summary>Said once, when it is made.</summary>
public sealed record MachineSecret(string UserName, string Password);
