using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>The officers' side: who did what, when and why is kept with every act.</summary>
public sealed class TipOffice(TraceabilityDb db, TimeProvider clock)
{
    private static readonly TipAct[] Steps =
    [
        TipAct.Accept, TipAct.Decline, TipAct.Investigate, TipAct.Substantiate, TipAct.Refute, TipAct.Answer,
    ];

    public async Task<Tip?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<Tip> id = new(number);
        return await Visibility.Tips(db, person).FirstOrDefaultAsync(t => t.Id == id, stop);
    }

    /// <summary>Whether the last step of its reward was this person's.</summary>
    public async Task<bool> TookLastStepAsync(Tip tip, CurrentPerson person, CancellationToken stop) =>
        await db.TipEvents.Where(e => e.Tip == tip.Id && e.Act == TipAct.Reward).OrderByDescending(e => e.Number)
            .Select(e => e.By).FirstOrDefaultAsync(stop) == person.UserId;

    /// <summary>The tip as it is shown to a person: with what that person may do to it now.</summary>
    public async Task<TipDetail> ReadAsync(Tip tip, CurrentPerson person, CancellationToken stop)
    {
        TipReward[] rewards =
        [
            .. Enum.GetValues<TipReward>()
                .Where(r => tip.State == TipState.Substantiated && TipLife.MayBecome(tip.Reward, r)),
        ];
        bool waits = Array.Exists(rewards, TipLife.IsForAnother) && await TookLastStepAsync(tip, person, stop);
        List<TipEventRow> events = await (
            from e in db.TipEvents
            where e.Tip == tip.Id
            join u in db.Users on e.By equals u.Id into officers
            from u in officers.DefaultIfEmpty()
            orderby e.Number
            select new TipEventRow(e.Number, e.Act, e.After, e.Reward, e.Text, u == null ? null : u.UserName, e.At))
            .ToListAsync(stop);
        var files = await db.TipFiles.Where(f => f.Tip == tip.Id).OrderBy(f => f.Number)
            .Select(f => new { f.Number, f.ContentType, f.Content.Length, f.Hash }).ToListAsync(stop);
        return new TipDetail(
            TipRow.Of(tip), events,
            files.ConvertAll(f => new TipFileRow(f.Number, f.ContentType, f.Length, Convert.ToHexStringLower(f.Hash))),
            [.. Steps.Where(a => TipLife.After(tip.State, a) is not null)],
            [.. rewards.Where(r => !waits || !TipLife.IsForAnother(r))],
            waits);
    }

    /// <summary>One act with its reason.</summary>
    /// <param name="act">Changes the tip; the number of the event, or null when it cannot be done now.</param>
    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public async Task<bool> DoAsync(
        Tip tip, TipAct kind, Func<Tip, int?> act, string? reason, CurrentPerson person, CancellationToken stop)
    {
        if (act(tip) is not { } number) return false;
        db.TipEvents.Add(new TipEvent
        {
            Tip = tip.Id,
            Number = number,
            Act = kind,
            After = tip.State,
            Reward = tip.Reward,
            Text = reason,
            By = person.UserId,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
        });
        // The other officer's act stands; the caller says so and shows the tip anew.
        return await db.TrySaveAsync(stop);
    }
}
