using Microsoft.AspNetCore.DataProtection;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Security;

/// <summary>
/// The key that signs labels: from <c>Labels:PrivateKey</c> (PEM), or made once and kept encrypted in the database.
/// </summary>
public sealed class LabelKeys(
    TraceabilityDbFactory factory, IDataProtectionProvider protection, IConfiguration configuration)
{
    private const string SecretName = "label-key";
    private readonly Lock _gate = new();
    private LabelSigner? _signer;

    public LabelSigner Signer
    {
        get
        {
            lock (_gate) return _signer ??= new LabelSigner(configuration["Labels:PrivateKey"] ?? Kept());
        }
    }

    public LabelVerifier Verifier => new(Signer.PublicKey);

    private string Kept()
    {
        IDataProtector protector = protection.CreateProtector(SecretName);
        using TraceabilityDb db = factory.CreateDbContext();
        ProtectedSecret? kept = db.ProtectedSecrets.Find(SecretName);
        if (kept is null)
        {
            kept = new ProtectedSecret { Name = SecretName,
                Cipher = protector.Protect(LabelSigner.NewPrivateKeyPem()) };
            db.ProtectedSecrets.Add(kept);
            db.SaveChanges();
        }

        return protector.Unprotect(kept.Cipher);
    }
}
