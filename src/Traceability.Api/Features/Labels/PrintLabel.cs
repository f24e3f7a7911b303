using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Trace;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>标签二维码 of one package: the signed address, error correction M, quiet zone of four modules.</summary>
public static class PrintLabel
{
    private const int ModulePixels = 8;

    public static async Task<Results<FileContentHttpResult, NotFound>> Png(
        string code, TraceabilityDb db, CurrentPerson person, LabelKeys keys, IConfiguration configuration,
            HttpContext context,
        CancellationToken cancellationToken)
    {
        if (await AddressAsync(code, db, person, keys, configuration, context, cancellationToken) is not { } address)
            return TypedResults.NotFound();
        using QRCodeData data = Qr(address);
        using PngByteQRCode png = new(data);
        return TypedResults.File(png.GetGraphic(ModulePixels), "image/png");
    }

    public static async Task<Results<ContentHttpResult, NotFound>> Svg(
        string code, TraceabilityDb db, CurrentPerson person, LabelKeys keys, IConfiguration configuration,
            HttpContext context,
        CancellationToken cancellationToken)
    {
        if (await AddressAsync(code, db, person, keys, configuration, context, cancellationToken) is not { } address)
            return TypedResults.NotFound();
        using QRCodeData data = Qr(address);
        using SvgQRCode svg = new(data);
        return TypedResults.Content(svg.GetGraphic(ModulePixels), "image/svg+xml");
    }

    /// <summary>Four modules of white around the code are part of the data.</summary>
    internal static QRCodeData Qr(string address)
    {
        using QRCodeGenerator generator = new();
        return generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
    }

    /// <summary>The address printed on a label the person may see; null when there is none.</summary>
    internal static async Task<string?> AddressAsync(
        string code, TraceabilityDb db, CurrentPerson person, LabelKeys keys, IConfiguration configuration,
            HttpContext context,
        CancellationToken cancellationToken)
    {
        if (!PackageCode.TryParse(code, out PackageCode parsed)) return null;
        bool seen = await Visibility.Packages(db, person).AnyAsync(p => p.Code == parsed.Value, cancellationToken);
        if (!seen || await CustodyReader.ReadAsync(db, parsed.Value, cancellationToken) is not { } custody) return null;
        LabelClaim claim = new(parsed, custody.Product?.Code ?? "", custody.Lot?.Number ?? "");
        return LabelLink.Signed(claim, keys.Signer).ToAddress(Host(configuration, context));
    }

    /// <summary>The address that stands before every label's own.</summary>
    internal static string Host(IConfiguration configuration, HttpContext context) =>
        configuration["Labels:BaseAddress"] ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
