using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>
/// 签名 as the Standard Webhooks specification has it: HMAC-SHA256 over id, timestamp and body, in base64 after
/// <c>v1,</c>; one for each secret that is good, separated by blanks.
/// </summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string Header = "webhook-signature";
    public const string SecretPrefix = "whsec_";
    private const string Version = "v1,";
    private const int SecretBytes = 32;

    public static string NewSecret() =>
        SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="unixSeconds">When it is sent.</param>
    public static string Of(string messageId, long unixSeconds, string body, params IEnumerable<string> secrets)
    {
        byte[] signed = Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{messageId}.{unixSeconds}.{body}"));
        return string.Join(
            ' ', secrets.Select(s => Version + Convert.ToBase64String(HMACSHA256.HashData(KeyOf(s), signed))));
    }

    private static byte[] KeyOf(string secret) => Convert.FromBase64String(secret[SecretPrefix.Length..]);
}
