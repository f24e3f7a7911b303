using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Traceability.Api.Security;

/// <summary>
/// 身份证号 is stored encrypted (Data Protection), shown masked, and found by a keyed hash. The hash key comes from the
/// setting <c>IdNumbers:HashKey</c> (base64, 32 bytes); in Development a fixed one stands in.
/// </summary>
public sealed class IdNumberVault
{
    private readonly IDataProtector _protector;
    private readonly byte[] _key;

    public IdNumberVault(IDataProtectionProvider provider, IConfiguration configuration, IHostEnvironment environment)
    {
        _protector = provider.CreateProtector("id-numbers");
        string? key = configuration["IdNumbers:HashKey"];
        if (key is null && !environment.IsDevelopment())
            throw new InvalidOperationException("IdNumbers:HashKey (base64, 32 bytes) is not set.");
        _key = key is null ? SHA256.HashData("development only"u8) : Convert.FromBase64String(key);
    }

    /// <param name="key">Of the hash, 32 bytes.</param>
    public IdNumberVault(IDataProtectionProvider provider, byte[] key)
    {
        _protector = provider.CreateProtector("id-numbers");
        _key = key;
    }

    public string Lock(string number) => _protector.Protect(number);

    public string Unlock(string cipher) => _protector.Unprotect(cipher);

    public byte[] Hash(string number) => HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(number));

    /// <summary>First six and last four stay: 150823********0018.</summary>
    public static string Mask(string number) => number.Length < 10 ? "****" : $"{number[..6]}********{number[^4..]}";
}
