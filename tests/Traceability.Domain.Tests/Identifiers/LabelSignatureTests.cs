using System.Security.Cryptography;
using System.Text.Json;
using CsCheck;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class LabelSignatureTests
{
    private const string Host = "https://example.org";

    private static readonly LabelSigner Signer = new(LabelSigner.NewPrivateKeyPem());
    private static readonly LabelVerifier Verifier = new(Signer.PublicKey);
    private static readonly PackageCode Drum = PackageCode.Parse("010952123454321321DRUM0001").Value;

    [Fact]
    public void A_label_of_ours_is_genuine_and_any_change_makes_it_forged()
    {
        LabelLink label = LabelLink.Signed(new LabelClaim(Drum, "ACET", "LOT2026A"), Signer);
        Assert.Equal(LabelVerdict.Genuine, Verifier.Judge(label));
        Assert.Equal(LabelVerdict.Forged, Verifier.Judge(label with { Lot = "LOT2026B" }));
        Assert.Equal(LabelVerdict.Forged, Verifier.Judge(label with { Product = "TOLU" }));
        Assert.Equal(LabelVerdict.Forged, Verifier.Judge(label with { Code = PackageCode.NewOwn(1) }));
        Assert.Equal(LabelVerdict.Forged, Verifier.Judge(label with { Product = "ACETLOT", Lot = "2026A" }));
        Assert.Equal(LabelVerdict.Unsigned, Verifier.Judge(label with { Signature = null }));
    }

    [Fact]
    public void A_label_signed_by_a_stranger_is_forged()
    {
        LabelSigner stranger = new(LabelSigner.NewPrivateKeyPem());
        LabelLink label = LabelLink.Signed(new LabelClaim(Drum, "ACET", "L"), stranger);
        Assert.Equal(LabelVerdict.Forged, Verifier.Judge(label));
        Assert.Equal(LabelVerdict.Genuine, new LabelVerifier(Signer.PublicKey, stranger.PublicKey).Judge(label));
    }

    [Fact]
    public void A_public_key_is_read_from_its_pem_and_its_json_form()
    {
        LabelClaim claim = new(Drum, "ACET", "L");
        LabelSignature signature = Signer.Sign(claim);
        Assert.True(new LabelVerifier(LabelKey.OfPem(Signer.PublicKey.Pem)).Verify(claim, signature));
        Assert.True(new LabelVerifier(LabelKey.OfJwk(Signer.PublicKey.Jwk)).Verify(claim, signature));
        using JsonDocument set = JsonDocument.Parse(LabelKey.JwkSet([Signer.PublicKey]));
        JsonElement jwk = set.RootElement.GetProperty("keys")[0];
        Assert.Equal(Signer.PublicKey.KeyId, LabelKey.OfJwk(jwk.GetRawText()).KeyId);
        Assert.False(jwk.TryGetProperty("d", out _));
    }

    [Fact]
    public void The_thumbprint_of_a_key_follows_the_standard()
    {
        // The example key of RFC 7515, appendix A.3; the thumbprint was computed by another program.
        const string jwk = """
            {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
            """;
        Assert.Equal("oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U", LabelKey.OfJwk(jwk).KeyId);
    }

    [Fact]
    public void Keys_of_another_curve_are_refused_at_the_start()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        string pem = other.ExportPkcs8PrivateKeyPem();
        Assert.Throws<ArgumentException>(() => new LabelSigner(pem));
        Assert.Throws<ArgumentException>(() => LabelKey.OfPem(other.ExportSubjectPublicKeyInfoPem()));
        Assert.Throws<ArgumentException>(() => LabelKey.OfJwk("""{"kty":"RSA"}"""));
        Assert.Throws<ArgumentException>(() => LabelKey.OfJwk("""{"kty":"EC","crv":"P-256","x":"AA","y":"AA"}"""));
    }

    [Fact]
    public void The_signature_is_86_characters_with_one_writing_only()
    {
        string signature = Signer.Sign(new LabelClaim(Drum, "ACET", "L")).Value;
        Assert.Matches("^[A-Za-z0-9_-]{86}$", signature);
        Assert.Equal(signature, LabelSignature.Parse($" {signature} ").Value.Value);
        Assert.Equal("label-signature.length", LabelSignature.Parse(signature + "A").Fault?.Code);
        Assert.Equal("label-signature.character", LabelSignature.Parse(signature[1..] + "=").Fault?.Code);
        Assert.Equal("label-signature.empty", LabelSignature.Parse(null).Fault?.Code);
        // Four of its six bits are spare in the last character, and must be zero.
        Assert.Equal("AQgw", string.Concat("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
            .Where(c => LabelSignature.TryParse(signature[..^1] + c, out _))));
        Assert.Equal("label-signature.check", LabelSignature.Parse(signature[..^1] + "B").Fault?.Code);
    }

    [Fact]
    public void One_changed_character_of_a_signature_never_passes()
    {
        LabelLink label = LabelLink.Signed(new LabelClaim(Drum, "ACET", "L"), Signer);
        foreach (string wrong in SingleErrors.Substitutions(label.Signature!.Value.Value, "Ag_"))
            if (LabelSignature.TryParse(wrong, out LabelSignature changed))
                Assert.Equal(LabelVerdict.Forged, Verifier.Judge(label with { Signature = changed }));
    }

    [Theory]
    [InlineData("010952123454321321DRUM0001", "ACET", "LOT2026A", "/01/09521234543213/10/LOT2026A/21/DRUM0001?p=ACET")]
    [InlineData("010952123454321321DRUM0001", "ACET", "", "/01/09521234543213/21/DRUM0001?p=ACET")]
    [InlineData("010952123454321321A/1", "", "L/1", "/01/09521234543213/10/L%2F1/21/A%2F1")]
    [InlineData("010952123454321321DRUM0001", "", "批1", "/01/09521234543213/21/DRUM0001?b=%E6%89%B91")]
    [InlineData("095212345678901235", "", "", "/00/095212345678901235")]
    [InlineData("87470120000000019156", "MORPH", "H1", "/p/87470120000000019156?p=MORPH&b=H1")]
    public void The_address_on_a_label_is_read_back(string code, string product, string lot, string path)
    {
        LabelLink plain = new(PackageCode.Parse(code).Value, product, lot, null);
        Assert.Equal(Host + path, plain.ToAddress(Host + "/"));
        Assert.Equal(plain, LabelLink.Parse(plain.ToAddress(Host)).Value);
        LabelLink signed = LabelLink.Signed(plain.Claim, Signer);
        LabelLink read = LabelLink.Parse(signed.ToAddress(Host)).Value;
        Assert.Equal(signed, read);
        Assert.Equal(LabelVerdict.Genuine, Verifier.Judge(read));
        Assert.Equal(plain.Code, PackageCode.Parse(signed.ToAddress(Host)).Value);
    }

    [Fact]
    public void Any_product_and_lot_survive_the_address() =>
        Gen.Select(Gen.ULong, Gen.String[0, 30], Gen.String[0, 30]).Sample((number, product, lot) =>
        {
            if (!IsWellFormed(product) || !IsWellFormed(lot)) return;
            LabelLink own = new(PackageCode.NewOwn(number), product, lot, null);
            Assert.Equal(own, LabelLink.Parse(own.ToAddress(Host)).Value);
            LabelLink gs1 = own with { Code = Drum };
            Assert.Equal(gs1, LabelLink.Parse(gs1.ToAddress(Host)).Value);
        });

    [Fact]
    public void A_bare_code_is_a_label_without_signature() =>
        Assert.Equal(LabelVerdict.Unsigned, Verifier.Judge(LabelLink.Parse(Drum.Value).Value));

    [Theory]
    [InlineData("https://example.org/p/87470120000000019156?s=short", "label-signature.length")]
    [InlineData("https://example.org/p/nothing", "package-code.grammar")]
    public void A_spoilt_address_names_the_rule(string address, string fault) =>
        Assert.Equal(fault, LabelLink.Parse(address).Fault?.Code);

    private static bool IsWellFormed(string text) => !text.Any(char.IsSurrogate);
}
