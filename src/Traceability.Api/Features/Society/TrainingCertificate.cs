using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Traceability.Api.Features.Home;
using Traceability.Api.Features.Labels;
using Traceability.Api.Features.Permits;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>培训合格证: one page of A4 with a signed code, and the page that anyone checks it with.</summary>
public static class TrainingCertificate
{
    public const string Path = "/training/verify";

    public static async Task<Results<FileContentHttpResult, NotFound, ProblemHttpResult>> Handle(
        long? t, string? s, TraceabilityDb db, LabelKeys keys, LabelFont font, IConfiguration configuration,
        HttpContext context, CancellationToken cancellationToken)
    {
        if (await TraineeSeat.FindAsync(t, s, db, keys, cancellationToken) is not { } seat
            || seat.Trainee.Certificate is not { } number)
            return TypedResults.NotFound();
        if (font.Face is not { } face)
        {
            return TypedResults.Problem(
                Tongue.Say(
                    "服务器没有中文字体：请安装 fonts-noto-cjk 或设置 Labels:Font",
                    "The server has no Chinese font: install fonts-noto-cjk or set Labels:Font"),
                statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        string association = await db.Organisations.Where(o => o.Id == seat.Course.Association).Select(o => o.Name)
            .SingleAsync(cancellationToken);
        string address = $"{PrintLabel.Host(configuration, context)}{Path}?number={Uri.EscapeDataString(number)}"
            + $"&s={keys.Signer.Sign(TrainingClaim.Certificate(number))}";
        CertificateFace certificate = new(
            "培训合格证",
            [
                ("编号", number), ("姓名", seat.Name), ("单位", seat.Unit), ("培训", seat.Course.Title),
                ("日期", $"{seat.Course.Day:yyyy年M月d日}"), ("成绩",
                    $"{seat.Course.Questions.Count} 题答对 {seat.Trainee.RightAnswers} 题，合格"),
                ("有效期至", $"{seat.Trainee.ValidUntil:yyyy年M月d日}"), ("颁发", association),
            ],
            address, null);
        using MemoryStream pdf = new();
        using (SKManagedWStream stream = new(pdf)) new CertificateSheet(face).Write(certificate, stream);
        return TypedResults.File(pdf.ToArray(), "application/pdf", "training.pdf");
    }

    /// <summary>Anyone asks whether a certificate is genuine; who cannot show its code is told nothing.</summary>
    public static async Task<ContentHttpResult> Verify(
        string? number, string? s, TraceabilityDb db, LabelKeys keys, TimeProvider clock, HttpContext context,
        CancellationToken cancellationToken)
    {
        string asked = (number ?? "").Trim();
        bool isOurs = asked.Length is > 0 and <= 40 && LabelSignature.TryParse(s, out LabelSignature signature)
            && keys.Verifier.Verify(TrainingClaim.Certificate(asked), signature);
        Trainee? trainee = !isOurs ? null : await db.Trainees.AsNoTracking()
            .SingleOrDefaultAsync(t => t.Certificate == asked, cancellationToken);
        if (trainee is null)
        {
            return Verdict(Tongue.Say("合格证无法核验", "Certificate not verified"), Tongue.Say(
                "签名不符或没有签名：请扫描合格证上的二维码核验。", "The signature is missing or wrong: scan the code on the certificate."),
                "", context);
        }

        Course course = await db.Courses.AsNoTracking().SingleAsync(c => c.Id == trainee.Course, cancellationToken);
        string name = await db.People.Where(p => p.Id == trainee.Person).Select(p => p.Name)
            .SingleAsync(cancellationToken);
        string unit = await db.Organisations.Where(o => o.Id == trainee.Organisation).Select(o => o.Name)
            .SingleAsync(cancellationToken);
        bool isInForce = trainee.ValidUntil >= ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        string Row(string zh, string en, string value) =>
            $"<dt>{Tongue.Say(zh, en)}</dt><dd>{HtmlPage.Safe(value)}</dd>";
        return Verdict(
            isInForce ? Tongue.Say("合格证有效", "Certificate in force") : Tongue.Say("合格证已过期", "Certificate expired"),
            Tongue.Say("签名有效。", "The signature holds."),
            "<dl>" + Row("编号", "Number", asked) + Row("姓名", "Name", name) + Row("单位", "Unit", unit)
                + Row("培训", "Course", course.Title) + Row("有效期至", "Valid until", $"{trainee.ValidUntil:yyyy-MM-dd}")
                + "</dl>", context);
    }

    private static ContentHttpResult Verdict(string title, string words, string more, HttpContext context) =>
        HtmlPage.Of(
            title, $"<h1>{title}</h1>"
                + $"<p class=\"verdict{(more.Length == 0 ? " bad" : "")}\" role=\"status\">{words}</p>{more}",
            context);
}
