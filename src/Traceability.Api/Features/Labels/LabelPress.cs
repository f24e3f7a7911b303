using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>
/// 打印台: what is put on paper is kept first, with the reason where a label was on paper before; then it is drawn. Pages
/// and routes come to the same press.
/// </summary>
public sealed class LabelPress(
    TraceabilityDb db, LabelKeys keys, LabelFont font, IConfiguration configuration, IdSource ids, TimeProvider clock)
{
    /// <summary>Why nothing can be drawn at all; null when it can.</summary>
    public string? Hindrance => font.Face is not null ? null : Tongue.Say(
        "服务器没有中文字体：请安装 fonts-noto-cjk 或设置 Labels:Font",
        "The server has no Chinese font: install fonts-noto-cjk or set Labels:Font");

    /// <summary>Keeps the print, or says what is wrong with it by field.</summary>
    public async Task<(LabelPrint? Print, Dictionary<string, string[]> Faults)> KeepAsync(
        SheetRequest request, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (SheetChecks.OfPaper(request) is { } wrongPaper) return (null, wrongPaper);
        List<string> codes = await CodesAsync(request, person, cancellationToken);
        if (codes.Count is 0 or > PrintSheet.LabelsMost)
            return (null, SheetChecks.Wrong(
                "codes", $"请给出 1 至 {PrintSheet.LabelsMost} 个包装", $"Name 1 to {PrintSheet.LabelsMost} packages"));
        Dictionary<string, Id<Package>> known = await Visibility.Packages(db, person)
            .Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, p => p.Id, cancellationToken);
        int unknown = codes.Count(c => !known.ContainsKey(c));
        if (unknown > 0)
            return (null, SheetChecks.Wrong(
                "codes", $"{unknown} 个编码没有登记，或不归本人查看",
                $"{unknown} codes are not on the books, or not yours to see"));
        List<Id<Package>> packages = codes.ConvertAll(c => known[c]);
        string? reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        int again = reason is not null ? 0 : await db.PrintedLabels.Where(l => packages.Contains(l.Package))
            .Select(l => l.Package).Distinct().CountAsync(cancellationToken);
        if (again > 0)
            return (null, SheetChecks.Wrong(
                "reason", $"{again} 个标签以前打印过，请写明重印理由（例如：标签破损，旧标签已销毁）",
                $"{again} labels were printed before: say why again (for example: damaged, the old one destroyed)"));
        LabelPrint print = new()
        {
            Id = ids.Next<LabelPrint>(),
            Organisation = person.Organisation,
            PrintedBy = person.UserId,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
            Layout = request.Layout,
            Start = request.Start,
            Reason = reason,
        };
        db.LabelPrints.Add(print);
        db.PrintedLabels.AddRange(packages.Select((package, i) =>
            new PrintedLabel { Print = print.Id, Ordinal = i, Package = package }));
        await db.SaveChangesAsync(cancellationToken);
        return (print, []);
    }

    /// <summary>The PDF of a print that was kept.</summary>
    public async Task<byte[]> DrawAsync(
        LabelPrint print, CurrentPerson person, HttpContext context, CancellationToken cancellationToken)
    {
        List<string> codes = await (
            from l in db.PrintedLabels
            where l.Print == print.Id
            join p in db.Packages on l.Package equals p.Id
            orderby l.Ordinal
            select p.Code).ToListAsync(cancellationToken);
        IReadOnlyList<LabelFace> faces = await FacesAsync(codes, person, context, cancellationToken);
        using MemoryStream pdf = new();
        new LabelSheet(LabelLayout.Find(print.Layout)!, Face).Write(faces, print.Start - 1, pdf);
        return pdf.ToArray();
    }

    /// <summary>The first page as a picture, its codes crossed out; null when nothing can be drawn.</summary>
    public async Task<byte[]?> PreviewAsync(
        SheetRequest request, CurrentPerson person, HttpContext context, CancellationToken cancellationToken)
    {
        if (font.Face is null || SheetChecks.OfPaper(request) is not null) return null;
        LabelLayout layout = LabelLayout.Find(request.Layout)!;
        List<string> codes = await CodesAsync(request, person, cancellationToken);
        IReadOnlyList<LabelFace> faces = await FacesAsync(
            [.. codes.Take(layout.PerPage - request.Start + 1)], person, context, cancellationToken);
        return new LabelSheet(layout, Face).Picture(faces, request.Start - 1);
    }

    private SKTypeface Face => font.Face ?? throw new InvalidOperationException(Hindrance);

    private async Task<IReadOnlyList<LabelFace>> FacesAsync(
        List<string> codes, CurrentPerson person, HttpContext context, CancellationToken cancellationToken) =>
        await new LabelFaces(db, keys, PrintLabel.Host(configuration, context))
            .ReadAsync(Visibility.Packages(db, person), codes, cancellationToken);

    /// <summary>The codes named, or those of a lot.</summary>
    private async Task<List<string>> CodesAsync(
        SheetRequest request, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (request.Codes.Count > 0) return [.. request.Codes.Select(SheetChecks.CodeOf).Distinct()];
        return request.Lot is null ? [] : await (
            from p in Visibility.Packages(db, person)
            join l in db.Lots on p.Lot equals l.Id
            where l.Number == request.Lot
            orderby p.Code
            select p.Code).Take(PrintSheet.LabelsMost + 1).ToListAsync(cancellationToken);
    }
}
