using System.Security.Cryptography;
using Traceability.Domain.Society;

namespace Traceability.Domain.Catalogue;

/// <summary>Signs labels with the server's private key. Safe to share between requests.</summary>
public sealed class LabelSigner
{
    private readonly ECParameters _privateKey;

    /// <param name="privateKeyPem">PKCS#8 or SEC1, P-256; throws when the configured key is none.</param>
    public LabelSigner(string privateKeyPem)
    {
        _privateKey = LabelKey.ReadPem(privateKeyPem, isPrivate: true);
        PublicKey = LabelKey.Of(_privateKey);
    }

    public LabelKey PublicKey { get; }

    /// <summary>A fresh private key (PKCS#8) for a server that has none yet.</summary>
    public static string NewPrivateKeyPem()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    public LabelSignature Sign(LabelClaim claim) => Sign(claim.ToBytes());

    public LabelSignature Sign(PermitClaim claim) => Sign(claim.ToBytes());

    public LabelSignature Sign(TrainingClaim claim) => Sign(claim.ToBytes());

    private LabelSignature Sign(byte[] claim)
    {
        using ECDsa key = ECDsa.Create(_privateKey);
        return LabelSignature.Of(key.SignData(
            claim, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }
}
