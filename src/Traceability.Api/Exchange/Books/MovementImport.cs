using Traceability.Api.Recording;
using Traceability.Db.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Exchange.Books;

/// <summary>Sends the movements of a table to the ledger, a batch at a time, in book order.</summary>
internal sealed class MovementImport(
    BookKeeper keeper, Recorder recorder, EnteredBy hand, ImportTally tally, string tableName,
        IProgress<ImportTally>? progress)
{
    private readonly List<(IReadOnlyList<BookRow> Rows, MovementDraft Draft)> _batch = [];
    private readonly HashSet<string> _batchIds = [];

    public async Task HistoricAsync(IEnumerable<IReadOnlyList<BookRow>> movements, CancellationToken cancellationToken)
    {
        foreach (IReadOnlyList<BookRow> rows in movements)
        {
            MovementDraft draft = DraftOfRows.Of(rows);
            bool full = _batch.Count == LedgerStore.BatchLimit;
            bool repeats = rows.Any(r => _batchIds.Contains(r.Header.RequestId));
            if (full || repeats || !BookKeeper.MayFollow(draft, _batchIds)) await FlushAsync(cancellationToken);
            _batch.Add((rows, draft));
            foreach (BookRow row in rows) _batchIds.Add(row.Header.RequestId);
        }

        await FlushAsync(cancellationToken);
    }

    /// <summary>Every row passes the gate as if entered now.</summary>
    public async Task LiveAsync(IEnumerable<IReadOnlyList<BookRow>> movements, CancellationToken cancellationToken)
    {
        foreach (IReadOnlyList<BookRow> rows in movements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Settle(rows, await recorder.RecordAsync(DraftOfRows.Of(rows), hand));
            if (tally.Read % LedgerStore.BatchLimit == 0) progress?.Report(tally);
        }
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_batch.Count == 0) return;
        IReadOnlyList<RecordOutcome> outcomes = await keeper
            .RecordAsync([.. _batch.Select(b => b.Draft)], hand, cancellationToken);
        for (int i = 0; i < _batch.Count; i++) Settle(_batch[i].Rows, outcomes[i]);
        _batch.Clear();
        _batchIds.Clear();
        progress?.Report(tally);
    }

    private void Settle(IReadOnlyList<BookRow> rows, RecordOutcome outcome)
    {
        switch (outcome)
        {
            case RecordOutcome.Recorded { IsRepeat: true }:
                tally.Known += rows.Count;
                break;
            case RecordOutcome.Recorded:
                tally.Accept(rows[0].Kind, rows.Count);
                break;
            case RecordOutcome.Invalid invalid:
                FieldFault fault = invalid.Faults[0];
                Refuse(rows, fault.Field, $"{fault.MessageZh}；{fault.CureZh}", $"{fault.MessageEn}; {fault.CureEn}");
                break;
            case RecordOutcome.Refused refused:
                Finding finding = refused.Findings[0];
                string rule = finding.Rule;
                Refuse(rows, finding.Field ?? "", $"{rule} {finding.MessageZh}", $"{rule} {finding.MessageEn}");
                break;
            case RecordOutcome.Conflict { IsOtherBody: true }:
                Refuse(rows, "id", "该流水号已登记过内容不同的业务", "This id is on the books with another content");
                break;
            case RecordOutcome.Conflict or RecordOutcome.Busy:
                Refuse(rows, "id", "与他人同时登记冲突，请再导入一次", "Others were writing the same; import again");
                break;
        }
    }

    private void Refuse(IReadOnlyList<BookRow> rows, string column, string zh, string en) => tally.Refuse(
        new BookFault(tableName, rows[0].Row, rows[0].Header.RequestId, column, zh, en), rows.Count);
}
