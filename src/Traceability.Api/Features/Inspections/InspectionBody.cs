using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Traceability.Api.Features.Records;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections;

/// <summary>
/// 检查记录正文: what is signed, byte for byte, and what is sealed around it: the signatures and, from the second version
/// on, rectification and results that came later.
/// </summary>
public sealed class InspectionBody(InspectionReader reader, InspectionDesk desk, IOptions<JsonOptions> json)
{
    /// <summary>The record as it stood when the look on site was over.</summary>
    public async Task<string> OfAsync(Inspection inspection, CancellationToken stop)
    {
        DateTime end = inspection.EndedAt ?? desk.Now;
        InspectionPlan plan = await desk.Db.InspectionPlans.AsNoTracking()
            .SingleAsync(p => p.Id == inspection.Plan, stop);
        Organisation unit = await desk.Db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == inspection.Unit, stop);
        string lead = await desk.Db.Organisations.Where(o => o.Id == plan.Lead).Select(o => o.Name).SingleAsync(stop);
        List<TeamRow> team = await reader.TeamAsync(inspection, stop);
        IReadOnlyList<SampleRow> samples = await reader.SamplesAsync(inspection, stop);
        IReadOnlyList<FindingRow> findings = await reader.FindingsAsync(inspection, stop);
        IReadOnlyList<RecordFileRow> files = await FilesAsync(inspection, stop);
        return JsonSerializer.Serialize(
            new
            {
                record = inspection.Id.Value,
                plan = new { number = plan.Id.Value, plan.Kind, plan.Title, lead },
                unit = new { unit.Code, unit.Name, unit.Region, unit.LegalRepresentative },
                begunAt = inspection.BegunAt,
                endedAt = inspection.EndedAt,
                team = team.Select(t => new { t.Name, t.Certificate, t.Agency, t.AgencyName }),
                checklist = (await reader.ChecklistAsync(inspection, team, stop)).Where(c => c.Reply is not null),
                counts = await reader.CountsAsync(inspection, stop),
                samples = samples.Select(s => s with { Results = [] }),
                findings = findings.Where(f => f.State != FindingState.Withdrawn && f.At <= end).Select(f => new
                {
                    f.Number, f.Agency, f.Text, f.Rule, f.Article, f.Level, f.RectifyBy,
                }),
                files = files.Where(f => f.AddedAt <= end).Select(FileOf),
            }, json.Value.SerializerOptions);
    }

    /// <summary>What is sealed: the body that was signed, its signatures, and what came after.</summary>
    public async Task<string> SealedAsync(
        Inspection inspection, string body, RecordSeal? before, CancellationToken stop)
    {
        IReadOnlyList<RecordSignatureRow> signatures = await RecordSigning.ListAsync(
            desk.Db, RecordKind.Inspection, inspection.Id.Value, inspection.BodyHash, stop);
        JsonObject whole = new()
        {
            ["version"] = (before?.Version ?? 0) + 1,
            ["previous"] = before is null ? null : Convert.ToHexStringLower(before.Hash),
            ["bodySha256"] = Convert.ToHexStringLower(RecordSeal.HashOf(body)),
            ["body"] = JsonNode.Parse(body),
            ["signatures"] = JsonSerializer.SerializeToNode(
                signatures.Where(s => s.Fits).Select(s => new
                {
                    s.Role, s.Name, s.Position, s.Agency, s.Reason, s.Ink, s.At, s.By,
                }), json.Value.SerializerOptions),
        };
        if (before is not null) whole["later"] = await LaterAsync(inspection, stop);
        return whole.ToJsonString(json.Value.SerializerOptions);
    }

    /// <summary>The body that is inside a seal, as it was signed.</summary>
    public string BodyOf(RecordSeal seal) =>
        JsonNode.Parse(seal.Content)!["body"]!.ToJsonString(json.Value.SerializerOptions);

    private async Task<JsonNode?> LaterAsync(Inspection inspection, CancellationToken stop)
    {
        DateTime end = inspection.EndedAt!.Value;
        IReadOnlyList<SampleRow> samples = await reader.SamplesAsync(inspection, stop);
        IReadOnlyList<FindingRow> findings = await reader.FindingsAsync(inspection, stop);
        IReadOnlyList<RecordFileRow> files = await FilesAsync(inspection, stop);
        return JsonSerializer.SerializeToNode(
            new
            {
                results = samples.SelectMany(s => s.Results.Select(r => new { sample = s.Number, result = r })),
                findings = findings.Where(f => f.State != FindingState.Withdrawn),
                files = files.Where(f => f.AddedAt > end).Select(FileOf),
            }, json.Value.SerializerOptions);
    }

    private Task<IReadOnlyList<RecordFileRow>> FilesAsync(Inspection inspection, CancellationToken stop) =>
        RecordFiles.ListAsync(desk.Db, RecordKind.Inspection, inspection.Id.Value, stop);

    private static object FileOf(RecordFileRow file) => new
    {
        file.Id, file.Part, file.FileName, file.Hash, file.TakenAt, file.TakenIn, file.Accuracy, file.AddedAt,
        file.Agency,
    };
}
