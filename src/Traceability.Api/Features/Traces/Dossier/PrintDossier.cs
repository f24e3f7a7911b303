using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SkiaSharp;
using Traceability.Api.Features.Labels;
using Traceability.Api.Features.Traces.Picture;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>卷宗: picture, flows and persons on paper (Chinese), and the same for machines.</summary>
public static class PrintDossier
{
    public static async Task<Results<FileContentHttpResult, NotFound, ValidationProblem, ProblemHttpResult>> Pdf(
        [AsParameters] DossierQuery query, TraceOffice office, TraceabilityDb db, CurrentPerson person, LabelFont font,
        IOptions<JsonOptions> json, TimeProvider clock, CancellationToken stop)
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
        (TraceDossier? dossier, TraceReply reply) = await MakeAsync(query.Question, office, db, person, stop);
        if (dossier is null) return reply.Fault is { } fault ? Wrong(fault) : TypedResults.NotFound();
        DateTime now = clock.GetUtcNow().UtcDateTime;
        PictureMarks marks = await PictureMarks.ReadAsync(dossier.Graph, db, person, now, stop);
        PictureLayout layout = PictureLayout.Of(TracePicture.Of(dossier.Graph, new HashSet<string>(), marks));
        string unit = await db.Organisations.Where(o => o.Id == person.Organisation).Select(o => o.Name)
            .SingleAsync(stop);
        DossierFace paper = new(
            dossier, layout, unit, person.Name, now, TraceDossier.HashOf(dossier.Json(json.Value.SerializerOptions)));
        using MemoryStream pdf = new();
        using (SKManagedWStream stream = new(pdf)) new DossierSheet(face).Write(paper, stream);
        return TypedResults.File(pdf.ToArray(), "application/pdf", dossier.FileName + ".pdf");
    }

    public static async Task<Results<FileContentHttpResult, NotFound, ValidationProblem>> Json(
        [AsParameters] DossierQuery query, TraceOffice office, TraceabilityDb db, CurrentPerson person,
        IOptions<JsonOptions> json, CancellationToken stop)
    {
        (TraceDossier? dossier, TraceReply reply) = await MakeAsync(query.Question, office, db, person, stop);
        if (dossier is null) return reply.Fault is { } fault ? Wrong(fault) : TypedResults.NotFound();
        string content = dossier.Json(json.Value.SerializerOptions);
        string whole = $$"""{"sha256":"{{TraceDossier.HashOf(content)}}","content":{{content}}}""";
        return TypedResults.File(Encoding.UTF8.GetBytes(whole), "application/json", dossier.FileName + ".json");
    }

    private static async Task<(TraceDossier? Dossier, TraceReply Reply)> MakeAsync(
        TraceQuestion question, TraceOffice office, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        TraceReply reply = await office.AskAsync(question, person, stop);
        if (reply.Graph is not { } graph) return (null, reply);
        DailySeal? seal = await db.DailySeals.AsNoTracking().OrderByDescending(s => s.Day).FirstOrDefaultAsync(stop);
        return (new TraceDossier(
            question, graph, await TraceSteps.ReadAsync(graph, db, stop), seal?.Day,
            seal is null ? null : Convert.ToHexStringLower(seal.Seal)), reply);
    }

    private static ValidationProblem Wrong(string fault) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["code"] = [fault] });
}
