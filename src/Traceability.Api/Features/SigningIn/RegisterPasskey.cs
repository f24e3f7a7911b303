using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>登记通行密钥: a key that lies in the phone or computer and asks for finger, face or PIN.</summary>
public static class RegisterPasskey
{
    public const int KeysMost = 10;

    public static async Task<ContentHttpResult> Options(ClaimsPrincipal principal, SignInManager<User> signIns)
    {
        User user = (await signIns.UserManager.GetUserAsync(principal))!;
        string options = await signIns.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
        {
            Id = user.Id, Name = user.UserName!, DisplayName = user.DisplayName,
        });
        return TypedResults.Content(options, "application/json");
    }

    public static async Task<Results<NoContent, ValidationProblem>> Handle(
        PasskeyRequest request, ClaimsPrincipal principal, SignInManager<User> signIns, HttpContext context)
    {
        UserManager<User> users = signIns.UserManager;
        User user = (await users.GetUserAsync(principal))!;
        if (!await PasskeySignIn.IsAskedAsync(context)) return Refuse(TooLate);
        PasskeyAttestationResult made = await PasskeySignIn.AnswerAsync(
            () => signIns.PerformPasskeyAttestationAsync(request.Credential), PasskeyAttestationResult.Fail);
        if (!made.Succeeded || made.UserEntity.Id != user.Id)
            return Refuse(Tongue.Say("通行密钥没有通过核验，请重新登记", "The passkey did not hold; make it again"));
        if ((await users.GetPasskeysAsync(user)).Count >= KeysMost)
        {
            return Refuse(Tongue.Say(
                $"最多登记 {KeysMost} 个通行密钥，请先删除不用的", $"At most {KeysMost} passkeys: remove one first"));
        }

        made.Passkey.Name = request.Name.Trim();
        await users.AddOrUpdatePasskeyAsync(user, made.Passkey);
        return TypedResults.NoContent();
    }

    internal static string TooLate => Tongue.Say(
        "等候时间过长或不在同一浏览器，请重新开始", "It took too long, or was begun in another browser: begin again");

    private static ValidationProblem Refuse(string why) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["credential"] = [why] });
}

/// <summary>A new passkey.</summary>
public sealed record PasskeyRequest
{
    /// <summary>What its owner calls it: 我的手机.</summary>
    [Text(60, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What the browser answered, as JSON.</summary>
    [Text(PasskeySignIn.CredentialMost, MinimumLength = 2)]
    public required string Credential { get; init; }
}
