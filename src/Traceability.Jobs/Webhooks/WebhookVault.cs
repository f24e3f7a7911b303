using Microsoft.AspNetCore.DataProtection;

namespace Traceability.Jobs.Webhooks;

/// <summary>The secrets of webhooks: they sign, so they cannot be kept as hashes; they are kept encrypted.</summary>
public sealed class WebhookVault(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("webhook-secrets");

    public string Lock(string secret) => _protector.Protect(secret);

    public string Unlock(string kept) => _protector.Unprotect(kept);
}
