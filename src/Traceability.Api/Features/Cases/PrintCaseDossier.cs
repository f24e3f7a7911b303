using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Traceability.Api.Features.Labels;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 卷宗 PDF (Chinese) and its twin for machines, under the same hash: of a seal word for word as it was sealed, before
/// that a draft.
/// </summary>
public static class PrintCaseDossier
{
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Pdf(
        long number, int? version, CaseDesk desk, CaseDossierMaker maker, TraceabilityDb db, CurrentPerson person,
        LabelFont font, CancellationToken cancellationToken)
    {
        if (font.Face is not { } face)
        {
            return TypedResults.Problem(
                title: Tongue.Say(
                    "服务器没有中文字体：请安装 fonts-noto-cjk 或设置 Labels:Font",
                    "The server has no Chinese font: install fonts-noto-cjk or set Labels:Font"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        // The paper is in the language of the file it goes into.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        if (await FindAsync(number, version, "pdf", desk, maker, db, person, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        using MemoryStream pdf = new();
        using (SKManagedWStream stream = new(pdf))
            new CaseDossierSheet(face).Write(found.Dossier, found.Hash, found.Version, found.At, stream);
        return TypedResults.File(pdf.ToArray(), "application/pdf", NameOf(number, found.Version, "pdf"));
    }

    public static async Task<Results<FileContentHttpResult, NotFound>> Json(
        long number, int? version, CaseDesk desk, CaseDossierMaker maker, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(number, version, "json", desk, maker, db, person, cancellationToken) is not { } found)
            return TypedResults.NotFound();
        string whole = $$"""{"sha256":"{{found.Hash}}","content":{{found.Content}}}""";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(whole), "application/json", NameOf(number, found.Version, "json"));
    }

    private static async Task<Found?> FindAsync(
        long number, int? version, string format, CaseDesk desk, CaseDossierMaker maker, TraceabilityDb db,
        CurrentPerson person, CancellationToken stop)
    {
        if (await desk.LookAsync(number, LookWay.Dossier, $"{format} {version}".Trim(), person, stop) is not { } seat)
            return null;
        RecordSeal? seal = await db.RecordSeals.AsNoTracking()
            .Where(s => s.Kind == RecordKind.Case && s.Record == number && (version == null || s.Version == version))
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(stop);
        if (seal is not null && (version is not null || seat.Case.State == CaseState.Closed))
        {
            return new Found(
                maker.Read(seal), seal.Content, Convert.ToHexStringLower(seal.Hash), seal.Version, seal.At);
        }

        if (version is not null) return null;
        CaseDossier draft = await maker.MakeAsync(seat, person, stop);
        string text = maker.Text(draft);
        return new Found(draft, text, Convert.ToHexStringLower(RecordSeal.HashOf(text)), null, desk.Now);
    }

    private static string NameOf(long number, int? version, string ending) => version is { } v
        ? string.Create(CultureInfo.InvariantCulture, $"case-{number}-v{v}.{ending}")
        : string.Create(CultureInfo.InvariantCulture, $"case-{number}-draft.{ending}");

    private sealed record Found(CaseDossier Dossier, string Content, string Hash, int? Version, DateTime At);
}
