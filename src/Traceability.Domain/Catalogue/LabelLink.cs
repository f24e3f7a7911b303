using System.Text;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// The address in a label's QR code: GS1 Digital Link for a code with a GTIN or an SSCC, else <c>/p/{code}</c>. Product
/// and lot are in it, so that the signature can be checked without asking anybody.
/// </summary>
/// <param name="Product">产品编码; empty when the label does not say it.</param>
/// <param name="Lot">批号; empty when the label does not say it.</param>
/// <param name="Signature">Null on a label that nobody signed.</param>
public readonly record struct LabelLink(PackageCode Code, string Product, string Lot, LabelSignature? Signature)
{
    private const string ProductName = "p";
    private const string LotName = "b";
    private const string SignatureName = "s";

    /// <summary>What the signature vouches for.</summary>
    public LabelClaim Claim => new(Code, Product, Lot);

    public static LabelLink Signed(LabelClaim claim, LabelSigner signer) =>
        new(claim.Code, claim.Product, claim.Lot, signer.Sign(claim));

    /// <param name="host">Scheme and host of the server, <c>https://example.org</c>; a path before is allowed.</param>
    public string ToAddress(string host)
    {
        bool lotInPath = LotFitsPath;
        StringBuilder address = new(host.TrimEnd('/'));
        address.Append(Code.Kind switch
        {
            PackageCodeKind.Gs1Serial when lotInPath =>
                $"/01/{Code.Gtin}/10/{Uri.EscapeDataString(Lot)}/21/{Uri.EscapeDataString(Code.Serial!)}",
            PackageCodeKind.Gs1Serial => $"/01/{Code.Gtin}/21/{Uri.EscapeDataString(Code.Serial!)}",
            PackageCodeKind.Sscc => $"/00/{Code.Value}",
            PackageCodeKind.DrugTrace or PackageCodeKind.Own => $"/p/{Code.Value}",
        });
        char mark = '?';
        foreach ((string name, string value) in new[]
        {
            (ProductName, Product), (LotName, lotInPath ? "" : Lot), (SignatureName, Signature?.Value ?? ""),
        })
        {
            if (value.Length == 0) continue;
            address.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }

        return address.ToString();
    }

    /// <summary>
    /// Reads a scanned label of any host. A bare code is a label without signature; a signature that is none is a
    /// fault.
    /// </summary>
    public static ParseResult<LabelLink> Parse(string? text)
    {
        if (!PackageCode.Parse(text).TryGet(out PackageCode code, out InputFault? fault)) return fault;
        WebAddress? address = WebAddress.Read(text);
        LabelSignature? signature = null;
        if (address?.Parameter(SignatureName) is { } given)
        {
            if (!LabelSignature.Parse(given).TryGet(out LabelSignature read, out fault)) return fault;
            signature = read;
        }

        string? lotInPath = DigitalLink.TryParse(text, out DigitalLink link) ? link.Content["10"] : null;
        return new LabelLink(code, address?.Parameter(ProductName) ?? "",
            address?.Parameter(LotName) ?? lotInPath ?? "",
            signature);
    }

    public static bool TryParse(string? text, out LabelLink link) => Parse(text).TryGet(out link);

    // GS1 has no Chinese lot numbers and none above 20 characters: those go into the query.
    private bool LotFitsPath => Code.Kind == PackageCodeKind.Gs1Serial && Gs1Rule.Of("10")!.FaultOf(Lot) is null;
}
