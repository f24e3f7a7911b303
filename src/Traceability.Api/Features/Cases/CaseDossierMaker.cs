using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Cases;

/// <summary>Makes the dossier of a case, and reads it back from a seal.</summary>
public sealed class CaseDossierMaker(
    CaseRecordReader records, ChainReader chains, TraceabilityDb db, IOptions<JsonOptions> json)
{
    /// <summary>What is signed: the record alone, which does not change by itself.</summary>
    public string SignedText(CaseRecord record) => JsonSerializer.Serialize(record, json.Value.SerializerOptions);

    public string Text(CaseDossier dossier) => JsonSerializer.Serialize(dossier, json.Value.SerializerOptions);

    public CaseDossier Read(RecordSeal seal) =>
        JsonSerializer.Deserialize<CaseDossier>(seal.Content, json.Value.SerializerOptions)
        ?? throw new InvalidOperationException($"Seal {seal.Version} of case {seal.Record} is empty.");

    public async Task<CaseDossier> MakeAsync(CaseSeat seat, CurrentPerson person, CancellationToken stop)
    {
        Case c = seat.Case;
        CaseRecord record = await records.ReadAsync(c, stop);
        IReadOnlyList<ResponsibleStep> chain = await chains.ReadAsync(record, person, stop);
        return await MakeAsync(c, record, chain, stop);
    }

    public async Task<CaseDossier> MakeAsync(
        Case c, CaseRecord record, IReadOnlyList<ResponsibleStep> chain, CancellationToken stop)
    {
        CaseNames names = await CaseNames.ReadAsync(db, c, stop);
        List<CaseEvent> events = await db.CaseEvents.AsNoTracking().Where(e => e.Case == c.Id)
            .OrderBy(e => e.Number).ToListAsync(stop);
        IReadOnlyList<RecordSignatureRow> signatures = await RecordSigning.ListAsync(
            db, RecordKind.Case, c.Id.Value, null, stop);
        DailySeal? day = await db.DailySeals.AsNoTracking().OrderByDescending(s => s.Day).FirstOrDefaultAsync(stop);
        return new CaseDossier(
            record, c.State, c.Outcome,
            [.. events.Select(e => new CaseEventRow(e.Number, e.Act, e.After, e.Part, e.Text, names.Person(e.By),
                e.At))],
            chain, signatures, await HashesAsync(record, chain, signatures, stop), day?.Day,
            day is null ? null : Convert.ToHexStringLower(day.Seal));
    }

    private async Task<IReadOnlyList<DossierHash>> HashesAsync(
        CaseRecord record, IReadOnlyList<ResponsibleStep> chain, IReadOnlyList<RecordSignatureRow> signatures,
        CancellationToken stop)
    {
        Id<Movement>[] movements =
        [
            .. chain.Select(s => s.Step.Movement).Concat(record.Items.Select(i => i.Seizure).OfType<long>()).Distinct()
                .Select(m => new Id<Movement>(m)),
        ];
        var books = await db.Movements.AsNoTracking().Where(m => movements.Contains(m.Id)).OrderBy(m => m.Id)
            .Select(m => new { m.Id, m.RequestId, m.Hash }).ToListAsync(stop);
        Id<Alert>[] alerts =
        [
            .. record.Links.Where(l => l.Kind == CaseSource.Alert).Select(l => new Id<Alert>(l.Record)),
        ];
        List<Alert> raised = await db.Alerts.AsNoTracking().Where(a => alerts.Contains(a.Id)).OrderBy(a => a.Id)
            .ToListAsync(stop);
        return
        [
            .. record.Files.Select(f => new DossierHash("file", f.Id, f.FileName, f.Sha256)),
            .. books.Select(m => new DossierHash(
                "movement", m.Id.Value, m.RequestId, Convert.ToHexStringLower(m.Hash))),
            .. raised.Select(a => new DossierHash("alert", a.Id.Value, a.Rule, HashOf(a))),
            .. signatures.Select(s => new DossierHash("signature", s.Id, s.Name, s.ContentHash)),
        ];
    }

    /// <summary>Over what an alert says and never changes.</summary>
    private static string HashOf(Alert a) => Convert.ToHexStringLower(RecordSeal.HashOf(string.Join(
        '\n', a.Rule, a.Subject, a.Period, ((int)a.Level).ToString(CultureInfo.InvariantCulture), a.MessageZh,
        a.Evidence, a.FirstSeenOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
}
