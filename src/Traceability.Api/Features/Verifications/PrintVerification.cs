using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SkiaSharp;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Labels;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>核查记录 on paper (Chinese), once it is sealed: as PDF, as a page to print, and as it was sealed.</summary>
public static class PrintVerification
{
    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Pdf(
        long number, VerificationReading reading, CurrentPerson person, LabelFont font, TimeProvider clock,
        CancellationToken stop)
    {
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
        if (await SealedAsync(number, reading, person, stop) is not { } detail) return TypedResults.NotFound();
        using MemoryStream pdf = new();
        using (SKManagedWStream stream = new(pdf))
            new VerificationSheet(face).Write(detail, person.Name, clock.GetUtcNow().UtcDateTime, stream);
        return TypedResults.File(pdf.ToArray(), "application/pdf", $"verification-{number}.pdf");
    }

    public static async Task<Results<ContentHttpResult, NotFound>> Html(
        long number, VerificationReading reading, CurrentPerson person, HttpContext context, CancellationToken stop)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        if (await SealedAsync(number, reading, person, stop) is not { } detail) return TypedResults.NotFound();
        VerificationRecord record = detail.Record;
        string title = $"实地核查记录　{record.UnitName}";
        string main =
            $"""
            <h1>{HtmlPage.Safe(title)}</h1>
            <dl>{string.Concat(VerificationSheet.Facts(detail).Select(f =>
                $"<dt>{f.Name}</dt><dd>{HtmlPage.Safe(f.Text)}</dd>"))}</dl>
            <h2>核查清单</h2>{Table(VerificationSheet.ItemHeads, VerificationSheet.Items(detail))}
            <h2>照片和附件</h2>{Table(VerificationSheet.FileHeads, VerificationSheet.Files(detail))}
            <h2>签名</h2>{Table(VerificationSheet.SignatureHeads, VerificationSheet.Signatures(detail))}
            <p class="help">SHA-256 {detail.SealHash}</p>
            """;
        return HtmlPage.Of(title, main, context);
    }

    /// <summary>What was sealed, byte for byte: whoever hashes it finds the seal.</summary>
    public static async Task<Results<ContentHttpResult, NotFound>> Json(
        long number, TraceabilityDb db, VerificationReading reading, CurrentPerson person, CancellationToken stop)
    {
        if (await reading.FindAsync(number, person, stop) is null
            || await RecordSealing.LastAsync(db, RecordKind.Verification, number, stop) is not { } seal)
            return TypedResults.NotFound();
        return TypedResults.Content(seal.Content, "application/json; charset=utf-8");
    }

    private static async Task<VerificationDetail?> SealedAsync(
        long number, VerificationReading reading, CurrentPerson person, CancellationToken stop) =>
        await reading.FindAsync(number, person, stop) is { } found
            && await reading.DetailAsync(found, person, stop) is { SealHash: not null } detail ? detail : null;

    private static string Table(IReadOnlyList<(string Heading, float Part)> heads, IReadOnlyList<string[]> rows) =>
        "<table><thead><tr>" + string.Concat(heads.Select(h => $"<th scope=\"col\">{h.Heading}</th>"))
        + "</tr></thead><tbody>"
        + string.Concat(rows.Select(r =>
            "<tr>" + string.Concat(r.Select(c => $"<td>{HtmlPage.Safe(c)}</td>")) + "</tr>")) + "</tbody></table>";
}
