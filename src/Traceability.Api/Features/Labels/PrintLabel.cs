using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QRCoder;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

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
        var label = await (
            from package in Visibility.Packages(db, person)
            where package.Code == parsed.Value
            join lot in db.Lots on package.Lot equals (Id<Commodity>?)lot.Id into lots
            from lot in lots.DefaultIfEmpty()
            join product in db.Products
                on lot != null ? (Id<Product>?)lot.Product : package.Product equals (Id<Product>?)product.Id into made
            from product in made.DefaultIfEmpty()
            select new { Product = product!.Code, Lot = lot!.Number }).FirstOrDefaultAsync(cancellationToken);
        if (label is null) return null;
        LabelClaim claim = new(parsed, label.Product ?? "", label.Lot ?? "");
        return LabelLink.Signed(claim, keys.Signer).ToAddress(Host(configuration, context));
    }

    /// <summary>The address that stands before every label's own.</summary>
    internal static string Host(IConfiguration configuration, HttpContext context) =>
        configuration["Labels:BaseAddress"] ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
