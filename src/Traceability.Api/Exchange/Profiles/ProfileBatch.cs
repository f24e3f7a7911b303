using Traceability.Api.Exchange.Books;
using Traceability.Api.Recording;
using Traceability.Db.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// Records rows a chunk at a time: first what stands by itself, then what answers it, two transactions for the chunk.
/// </summary>
/// <param name="gate">Where every row is judged as if it were entered now; null for books of the past.</param>
internal sealed class ProfileBatch(
    BookKeeper keeper, Recorder? gate, EnteredBy hand, ProfileTally tally, string tableName)
{
    /// <summary>A row has at most two drafts of the first sort.</summary>
    private const int RowsMost = LedgerStore.BatchLimit / 2;

    private readonly List<ProfileRow> _rows = [];
    private readonly HashSet<string> _filled = [];

    /// <summary>
    /// Whether the chunk must be recorded before this row joins: it is full, or it fills what the row takes from.
    /// </summary>
    public bool MustFlushBefore(ProfileRow row) =>
        _rows.Count == RowsMost || (row.Draws is not null && _filled.Contains(row.Draws));

    public void Add(ProfileRow row)
    {
        _rows.Add(row);
        if (row.Fills is not null) _filled.Add(row.Fills);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_rows.Count == 0) return;
        Fate[] fates = new Fate[_rows.Count];
        await RecordAsync(r => r.First, fates, cancellationToken);
        await RecordAsync(r => r.Then, fates, cancellationToken);
        for (int i = 0; i < fates.Length; i++) Settle(_rows[i], fates[i]);
        _rows.Clear();
        _filled.Clear();
    }

    private async Task RecordAsync(
        Func<ProfileRow, IReadOnlyList<MovementDraft>> part, Fate[] fates, CancellationToken cancellationToken)
    {
        List<(int Row, MovementDraft Draft)> drafts = [];
        for (int i = 0; i < _rows.Count; i++)
        {
            // What answers a refused draft would only be refused for that.
            if (fates[i].Fault is null) drafts.AddRange(part(_rows[i]).Select(d => (i, d)));
        }

        foreach ((int Row, MovementDraft Draft)[] chunk in drafts.Chunk(LedgerStore.BatchLimit))
        {
            IReadOnlyList<RecordOutcome> outcomes =
                await EnterAsync([.. chunk.Select(c => c.Draft)], cancellationToken);
            for (int i = 0; i < chunk.Length; i++) fates[chunk[i].Row] = After(fates[chunk[i].Row], outcomes[i],
                _rows[chunk[i].Row], chunk[i].Draft);
        }
    }

    private async Task<IReadOnlyList<RecordOutcome>> EnterAsync(
        IReadOnlyList<MovementDraft> drafts, CancellationToken cancellationToken)
    {
        if (gate is null) return await keeper.RecordAsync(drafts, hand, cancellationToken);
        List<RecordOutcome> outcomes = [];
        foreach (MovementDraft draft in drafts) outcomes.Add(await gate.RecordAsync(draft, hand));
        return outcomes;
    }

    private Fate After(Fate fate, RecordOutcome outcome, ProfileRow row, MovementDraft draft)
    {
        BookFault Of(string column, string zh, string en) =>
            new(tableName, row.Row, draft.Header.RequestId, column, zh, en);
        return outcome switch
        {
            RecordOutcome.Recorded { IsRepeat: true } => fate,
            RecordOutcome.Recorded => fate with { IsNew = true },
            RecordOutcome.Invalid invalid => fate with
            {
                Fault = Of(invalid.Faults[0].Field, invalid.Faults[0].MessageZh, invalid.Faults[0].MessageEn),
            },
            RecordOutcome.Refused refused => fate with
            {
                Fault = Of(
                    refused.Findings[0].Field ?? "",
                    $"{refused.Findings[0].Rule} {refused.Findings[0].MessageZh}",
                    $"{refused.Findings[0].Rule} {refused.Findings[0].MessageEn}"),
            },
            RecordOutcome.Conflict { IsOtherBody: true } => fate with
            {
                Fault = Of("id", "该流水号已登记过内容不同的业务", "This id is on the books with another content"),
            },
            _ => fate with { Fault = Of("id", "与他人同时登记冲突，请再导入一次", "Others were writing the same; import again") },
        };
    }

    private void Settle(ProfileRow row, Fate fate)
    {
        RowCount count = tally.Of(row.Code);
        if (fate.Fault is not null)
        {
            count.Refused++;
            tally.Rows.Refuse(fate.Fault);
        }
        else if (fate.IsNew)
        {
            count.Accepted++;
            tally.Rows.Accepted++;
        }
        else
        {
            count.Known++;
            tally.Rows.Known++;
        }

        if (row.OpensStock && fate.Fault is null) count.OpenedStock++;
    }

    private readonly record struct Fate(BookFault? Fault, bool IsNew);
}
