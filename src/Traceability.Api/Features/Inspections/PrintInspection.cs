using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Traceability.Api.Features.Labels;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Inspections;

/// <summary>现场检查记录: on paper (Chinese) and for machines, both under the seal's hash.</summary>
public static class PrintInspection
{
    /// <summary>The sealed record, byte for byte, under its hash.</summary>
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Json(
        long inspection, int? version, InspectionDesk desk, CurrentPerson person, CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is null) return TypedResults.NotFound();
        RecordSeal? seal = await desk.Db.RecordSeals.AsNoTracking().Where(
                s => s.Kind == RecordKind.Inspection && s.Record == inspection
                    && (version == null || s.Version == version))
            .OrderByDescending(s => s.Version).FirstOrDefaultAsync(stop);
        if (seal is null) return NotSealed();
        string whole = $$"""{"sha256":"{{Convert.ToHexStringLower(seal.Hash)}}","content":{{seal.Content}}}""";
        return TypedResults.File(
            Encoding.UTF8.GetBytes(whole), "application/json", $"inspection-{inspection}-{seal.Version}.json");
    }

    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Pdf(
        long inspection, InspectionDesk desk, InspectionReader reader, CurrentPerson person, LabelFont font,
        CancellationToken stop)
    {
        if (await desk.FindAsync(inspection, person, stop) is not { } found) return TypedResults.NotFound();
        RecordSeal? seal = await RecordSealing.LastAsync(desk.Db, RecordKind.Inspection, inspection, stop);
        if (seal is null) return NotSealed();
        if (font.Face is not { } face)
        {
            return TypedResults.Problem(
                Tongue.Say(
                    "服务器没有中文字体：请安装 fonts-noto-cjk 或设置 Labels:Font",
                    "The server has no Chinese font: install fonts-noto-cjk or set Labels:Font"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        // The paper is in the language of the file it goes into.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        InspectionDetail detail = await reader.ReadAsync(found, person, stop);
        using MemoryStream pdf = new();
        using (SKManagedWStream stream = new(pdf)) new InspectionSheet(face).Write(detail, desk.Now, stream);
        return TypedResults.File(pdf.ToArray(), "application/pdf", $"inspection-{inspection}.pdf");
    }

    private static ProblemHttpResult NotSealed() => InspectionAnswers.Refused(
        "记录还没有封存；签名、封存后才能取得", "The record is not sealed yet: it is to be signed and sealed first");
}
