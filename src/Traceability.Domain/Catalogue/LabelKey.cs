using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// The public half of the key that signs labels: anyone who holds it can tell a forged label without a network. Its
/// JSON form (RFC 7517) is what the server publishes.
/// </summary>
public sealed class LabelKey
{
    private const string Curve = "1.2.840.10045.3.1.7";
    private const int CoordinateBytes = 32;

    private LabelKey(ECParameters parameters)
    {
        Parameters = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = parameters.Q };
        X = Base64Url.EncodeToString(parameters.Q.X);
        Y = Base64Url.EncodeToString(parameters.Q.Y);
    }

    public string X { get; }

    public string Y { get; }

    /// <summary>Thumbprint of the key (RFC 7638).</summary>
    public string KeyId => Base64Url.EncodeToString(SHA256.HashData(
        Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));

    /// <summary>JSON Web Key.</summary>
    public string Jwk =>
        $$"""{"kty":"EC","crv":"P-256","use":"sig","alg":"ES256","kid":"{{KeyId}}","x":"{{X}}","y":"{{Y}}"}""";

    public string Pem
    {
        get
        {
            using ECDsa key = ECDsa.Create(Parameters);
            return key.ExportSubjectPublicKeyInfoPem();
        }
    }

    internal ECParameters Parameters { get; }

    /// <summary>
    /// Takes a public key, or the public half of a private one; throws when the configured key is none.
    /// </summary>
    public static LabelKey OfPem(string pem) => new(ReadPem(pem, isPrivate: false));

    /// <summary>Takes one JSON Web Key; throws when it is no P-256 key.</summary>
    public static LabelKey OfJwk(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement jwk = document.RootElement;
        if (Text(jwk, "kty") != "EC" || Text(jwk, "crv") != "P-256")
            throw new ArgumentException("The key is not an elliptic key on P-256.", nameof(json));
        ECParameters parameters = new()
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Coordinate(jwk, "x"), Y = Coordinate(jwk, "y") },
        };
        using ECDsa key = ECDsa.Create(parameters);
        return new LabelKey(key.ExportParameters(false));
    }

    /// <summary>The JSON Web Key Set of several keys: the one in use and those before it.</summary>
    public static string JwkSet(IEnumerable<LabelKey> keys) =>
        $$"""{"keys":[{{string.Join(',', keys.Select(key => key.Jwk))}}]}""";

    internal static ECParameters ReadPem(string pem, bool isPrivate)
    {
        using ECDsa key = ECDsa.Create();
        key.ImportFromPem(pem);
        ECParameters parameters = key.ExportParameters(isPrivate);
        return parameters.Curve.Oid.Value == Curve || parameters.Curve.Oid.FriendlyName == "nistP256"
            ? parameters
            : throw new ArgumentException("The key of labels must lie on P-256.", nameof(pem));
    }

    internal static LabelKey Of(ECParameters parameters) => new(parameters);

    private static string? Text(JsonElement jwk, string name) =>
        jwk.ValueKind == JsonValueKind.Object
            && jwk.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static byte[] Coordinate(JsonElement jwk, string name)
    {
        byte[] bytes = Base64Url.DecodeFromChars(Text(jwk, name) ?? "");
        return bytes.Length == CoordinateBytes
            ? bytes
            : throw new ArgumentException($"The coordinate {name} of the key has {bytes.Length} bytes.", nameof(jwk));
    }
}
