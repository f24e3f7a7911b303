using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>The tipster's side: sends, looks up and adds with the code alone.</summary>
public sealed class TipDesk(TraceabilityDb db, IdSource ids, TimeProvider clock)
{
    public const int TextMost = 4_000;
    public const int TextLeast = 10;
    public const int PlaceMost = 200;
    public const int FilesMost = 3;

    /// <summary>Acts on one tip at most, so that a code is no place to store things.</summary>
    public const int AddsMost = 50;

    private const int Attempts = 3;

    /// <summary>The same words under the same code, because the button was pressed twice, are one tip.</summary>
    /// <param name="drawn">The code of the form.</param>
    /// <returns>The code to show; another one when other words were sent under the form's.</returns>
    public async Task<TipCode> SendAsync(
        TipCode drawn, TipCategory category, string region, string? place, string text,
        IReadOnlyList<TipPaper> papers, CancellationToken stop)
    {
        TipCode code = drawn;
        for (int attempt = 1; ; attempt++)
        {
            byte[] hash = code.Hash;
            string? said = await db.Tips.Where(t => t.CodeHash == hash).Select(t => t.Text).FirstOrDefaultAsync(stop);
            if (said == text) return code;
            if (said is not null) code = TipCode.New();
            try
            {
                await SendOnceAsync(code, category, region, place, text, papers, stop);
                return code;
            }
            catch (DbUpdateException e) when (attempt < Attempts && DatabaseFaults.MayPass(e))
            {
                // The same form arrived in the same instant: the next look finds it.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task SendOnceAsync(
        TipCode code, TipCategory category, string region, string? place, string text,
        IReadOnlyList<TipPaper> papers, CancellationToken stop)
    {
        Tip tip = new()
        {
            Id = ids.Next<Tip>(),
            CodeHash = code.Hash,
            Category = category,
            Region = region,
            Place = place,
            Text = text,
            SentAt = Hour(),
        };
        db.Tips.Add(tip);
        db.TipEvents.Add(Event(tip, 1, TipAct.Send, text));
        for (int i = 0; i < papers.Count; i++)
        {
            db.TipFiles.Add(new TipFile
            {
                Id = ids.Next<TipFile>(),
                Tip = tip.Id,
                Number = i + 1,
                ContentType = papers[i].ContentType,
                Hash = papers[i].Hash,
                Content = papers[i].Content,
            });
        }

        await db.SaveChangesAsync(stop);
    }

    public async Task<Tip?> FindAsync(string? typed, CancellationToken stop)
    {
        if (!TipCode.TryParse(typed, out TipCode code)) return null;
        byte[] hash = code.Hash;
        return await db.Tips.FirstOrDefaultAsync(t => t.CodeHash == hash, stop);
    }

    /// <summary>What the tipster is told: own words and answers.</summary>
    public async Task<IReadOnlyList<TipEvent>> ToldAsync(Tip tip, CancellationToken stop) =>
        (await db.TipEvents.AsNoTracking().Where(e => e.Tip == tip.Id).OrderBy(e => e.Number).ToListAsync(stop))
        .FindAll(e => TipLife.IsTold(e.Act));

    /// <returns>False when the tip takes no more.</returns>
    public async Task<bool> AddAsync(Tip tip, string text, CancellationToken stop)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await AddOnceAsync(tip, text, stop);
            }
            catch (DbUpdateException e) when (attempt < Attempts && DatabaseFaults.MayPass(e))
            {
                // An officer acted in the same instant: the addition goes behind that act.
                db.ChangeTracker.Clear();
                tip = await db.Tips.AsTracking().SingleAsync(t => t.Id == tip.Id, stop);
            }
        }
    }

    private async Task<bool> AddOnceAsync(Tip tip, string text, CancellationToken stop)
    {
        int said = await db.TipEvents.CountAsync(e => e.Tip == tip.Id && e.By == null, stop);
        if (said >= AddsMost || tip.Do(TipAct.Add) is not { } number) return false;
        db.TipEvents.Add(Event(tip, number, TipAct.Add, text));
        await db.SaveChangesAsync(stop);
        return true;
    }

    private TipEvent Event(Tip tip, int number, TipAct act, string text) => new()
    {
        Tip = tip.Id,
        Number = number,
        Act = act,
        After = tip.State,
        Reward = tip.Reward,
        Text = text,
        At = Hour(),
    };

    private DateTime Hour()
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Year, now.Month, now.Day, now.Hour, 0, 0, DateTimeKind.Utc);
    }
}

/// <summary>A picture or PDF, cleaned, ready to be kept.</summary>
public sealed record TipPaper(string ContentType, byte[] Content, byte[] Hash);
