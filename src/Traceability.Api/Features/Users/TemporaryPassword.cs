using System.Security.Cryptography;

namespace Traceability.Api.Features.Users;

/// <summary>临时口令: read out once, typed once; no letter that looks like a digit.</summary>
internal static class TemporaryPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int GroupLength = 4;
    private const int Groups = 4;

    /// <summary>Four groups of four, about 90 bits; with capitals, small letters, digits and a sign.</summary>
    public static string New()
    {
        string password;
        do
        {
            password = string.Join(
                '-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        }
        while (!password.Any(char.IsAsciiLetterUpper) || !password.Any(char.IsAsciiLetterLower)
            || !password.Any(char.IsAsciiDigit));

        return password;
    }
}
