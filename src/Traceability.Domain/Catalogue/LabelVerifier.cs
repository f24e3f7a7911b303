using System.Security.Cryptography;
using Traceability.Domain.Society;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// Tells a forged label with nothing but public keys: the one in use and those before it. Safe to share between
/// requests.
/// </summary>
public sealed class LabelVerifier(params IReadOnlyList<LabelKey> keys)
{
    public bool Verify(LabelClaim claim, LabelSignature signature) => Verify(claim.ToBytes(), signature);

    public bool Verify(PermitClaim claim, LabelSignature signature) => Verify(claim.ToBytes(), signature);

    public bool Verify(TrainingClaim claim, LabelSignature signature) => Verify(claim.ToBytes(), signature);

    private bool Verify(byte[] signed, LabelSignature signature)
    {
        byte[] bytes = signature.ToBytes();
        return bytes.Length == LabelSignature.ByteCount && keys.Any(key => Holds(key, signed, bytes));
    }

    /// <summary>Judges a scanned label by what it carries itself.</summary>
    public LabelVerdict Judge(LabelLink link) => link.Signature is not { } signature ? LabelVerdict.Unsigned
        : Verify(link.Claim, signature) ? LabelVerdict.Genuine
        : LabelVerdict.Forged;

    private static bool Holds(LabelKey publicKey, byte[] signed, byte[] signature)
    {
        using ECDsa key = ECDsa.Create(publicKey.Parameters);
        return key.VerifyData(signed, signature, HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
