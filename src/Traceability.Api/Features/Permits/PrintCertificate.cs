using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Seed;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Permits;

/// <summary>证书: the certificate as one page of A4, with the signed code that anyone can verify.</summary>
public static class PrintCertificate
{
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        string number, TraceabilityDb db, CurrentPerson person, LabelKeys keys, LabelFont font,
        IConfiguration configuration, HttpContext context, CancellationToken cancellationToken)
    {
        Permit? permit = await Visibility.Permits(db, person).AsNoTracking().Include(p => p.Lines)
            .FirstOrDefaultAsync(p => p.Number == number, cancellationToken);
        if (permit is null) return TypedResults.NotFound();
        if (font.Face is not { } face)
        {
            return TypedResults.Problem(
                Tongue.Say(
                    "服务器没有中文字体：请安装 fonts-noto-cjk 或设置 Labels:Font",
                    "The server has no Chinese font: install fonts-noto-cjk or set Labels:Font"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        CertificateFace certificate = await FaceAsync(
            db, permit, VerifyPermit.Address(PrintLabel.Host(configuration, context), permit.Number, keys),
            cancellationToken);
        using MemoryStream pdf = new();
        using (SKManagedWStream stream = new(pdf)) new CertificateSheet(face).Write(certificate, stream);
        return TypedResults.File(pdf.ToArray(), "application/pdf", "permit.pdf");
    }

    private static async Task<CertificateFace> FaceAsync(
        TraceabilityDb db, Permit permit, string address, CancellationToken cancellationToken)
    {
        IReadOnlyList<Domain.Id<Organisation>> others = PermitWay.Carriers(permit.OtherCarriers);
        Dictionary<Domain.Id<Organisation>, Organisation> parties = await db.Organisations.AsNoTracking()
            .Where(o => o.Id == permit.Holder || o.Id == permit.IssuedBy || o.Id == permit.Counterparty
                || o.Id == permit.Carrier || others.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, cancellationToken);
        PermitType type = await db.PermitTypes.AsNoTracking()
            .SingleAsync(t => t.Code == permit.Type, cancellationToken);
        List<string> codes = [.. permit.Lines.Select(l => l.Substance)];
        Dictionary<string, string> substances = await db.Substances.AsNoTracking()
            .Where(s => codes.Contains(s.Code)).ToDictionaryAsync(s => s.Code, s => s.NameZh, cancellationToken);
        List<(string, string)> rows =
        [
            ("证号", permit.Number),
            ("持证单位", parties[permit.Holder].Name),
            ("统一社会信用代码", parties[permit.Holder].Code),
            ("有效期", string.Create(
                CultureInfo.InvariantCulture,
                $"{permit.ValidFrom:yyyy年M月d日} 至 {permit.ValidTo:yyyy年M月d日}（{(permit.SingleUse ? "一次有效" : "多次有效")}）")),
        ];
        if (permit.Counterparty is { } other) rows.Add(("相对方", parties[other].Name));
        if (permit.Carrier is { } carrier) rows.Add(("承运人", parties[carrier].Name));
        if (others.Count > 0) rows.Add(("其他承运人", string.Join('、', others.Select(o => parties[o].Name))));
        if (permit.ViaRegions is not null)
            rows.Add(("途经地区", string.Join('、', PermitWay.Regions(permit.ViaRegions))));
        if (permit.FromRegion is not null || permit.ToRegion is not null)
            rows.Add(("运输", Route(permit)));
        foreach (PermitLine line in permit.Lines.OrderBy(l => l.Substance, StringComparer.Ordinal))
        {
            string quantity = line.Quantity is { } units ? UnitName.Display(units, line.Unit) : "不限数量";
            rows.Add(($"品种 {line.Substance}",
                $"{substances[line.Substance]}　{quantity}"
                    + (line.Quantity is null ? "" : line.Basis == PermitBasis.Content ? "（按含量）" : "（按毛重）")));
        }

        rows.Add(("发证机关", permit.OutsideIssuer is { } outside
            ? $"{outside}（由{parties[permit.IssuedBy].Name}核验登记）" : parties[permit.IssuedBy].Name));
        rows.Add(("依据", PermitCompetences.Find(permit.Type)?.LawZh ?? type.LegalBasis));
        return new CertificateFace(type.NameZh, rows, address, permit.Status == PermitStatus.Valid
            ? null : PermitWords.Zh(permit.Status));
    }

    private static string Route(Permit permit)
    {
        string Name(string? code) => RegionCode.TryParse(code, out RegionCode region)
            ? $"{RegionSeed.Table.FullNameZh(region)} {region}".Trim() : "—";
        return $"{Name(permit.FromRegion)} → {Name(permit.ToRegion)}"
            + (permit.Route is null ? "" : $"　{permit.Route}");
    }
}
