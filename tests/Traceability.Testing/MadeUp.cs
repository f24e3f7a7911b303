using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Tips;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Domain.Parties;

namespace Traceability.Testing;

/// <summary>
/// Rows that the demo county has on no day or on some days only, each made once for the pages that show it. Their words
/// would like to be markup.
/// </summary>
internal static class MadeUp
{
    private const long Key = 800_000_000_000;
    private static readonly Lock Turn = new();

    /// <summary>A serious alert about the trader.</summary>
    public static string Alert(TraceabilityDb db)
    {
        Id<Alert> id = new(Key);
        Once(db, db.Alerts.Where(a => a.Id == id), () => new Alert
        {
            Id = id, Rule = "R-063", Subject = "every-page", Period = "", Organisation = Trader(db).Id,
            ProductOrSubstance = "ACETONE", Level = AlertLevel.Serious, MessageZh = "每页试验预警 <img src=x>",
            MessageEn = "alert for every page <img src=x>", Evidence = "", FirstSeenOn = ChinaTime.DayOf(Bench.Start),
            RaisedAt = Bench.Start, DueAt = Bench.Start.AddDays(7),
        });
        return id.ToString();
    }

    /// <summary>A tip about the banner.</summary>
    public static string Tip(TraceabilityDb db)
    {
        Id<Tip> id = new(Key);
        Once(db, db.Tips.Where(t => t.Id == id), () =>
        {
            db.TipEvents.Add(new TipEvent
            {
                Tip = id, Number = 1, Act = TipAct.Send, After = TipState.Received, Reward = TipReward.Undecided,
                Text = "夜间装卸无标签铁桶 <img src=x>", At = Bench.Start,
            });
            return new Tip
            {
                Id = id, CodeHash = new byte[32], Category = TipCategory.Trade, Region = "150823",
                Text = "夜间装卸无标签铁桶 <img src=x>", SentAt = Bench.Start,
            };
        });
        return id.ToString();
    }

    /// <summary>A finished import of the trader's.</summary>
    /// <param name="isOwn">Whether the trader brought it in, or an administrator.</param>
    public static string Import(TraceabilityDb db, bool isOwn)
    {
        Id<ImportRun> id = new(Key + (isOwn ? 1 : 0));
        Once(db, db.ImportRuns.Where(r => r.Id == id), () => new ImportRun
        {
            Id = id, Profile = "ledger-zh", Mode = BookMode.Historic, ForOrganisation = Trader(db).Code,
            ForSite = "T-STORE", OwnOnly = isOwn, FileName = "台账<img src=x>.csv", FileHash = new byte[32],
            StartedAt = Bench.Start, FinishedAt = Bench.Start, RowsRead = 3, RowsAccepted = 2, RowsRefused = 1,
            StartedBy = isOwn ? "operator" : "admin", State = ImportState.Finished,
        });
        return id.ToString();
    }

    /// <summary>A loss that the trader reported.</summary>
    public static string Loss(TraceabilityDb db)
    {
        Id<LossReport> id = new(Key);
        Once(db, db.LossReports.Where(r => r.Id == id), () => new LossReport
        {
            Id = id, Organisation = Trader(db).Id, RequestId = "every-page", Kind = LossKind.Lost, Rule = "R-077",
            DiscoveredAt = Bench.Start, Region = "150823", Place = "库房 <img src=x>",
            Product = db.Products.OrderBy(p => p.Id).Select(p => p.Id).First(), Quantity = 1_000_000,
            What = "盘点发现缺少一桶 <img src=x>", Controls = "已封存库房", ReportedAt = Bench.Start, ReportedBy = "operator",
        });
        return id.ToString();
    }

    /// <summary>A webhook of the trader's that has ended: nothing is sent to it.</summary>
    public static string Webhook(TraceabilityDb db)
    {
        Id<WebhookSubscription> id = new(Key);
        Once(db, db.WebhookSubscriptions.Where(s => s.Id == id), () =>
        {
            WebhookSubscription made = new(0, "")
            {
                Id = id, Organisation = Trader(db).Id,
                Owner = db.Users.Where(u => u.UserName == "operator").Select(u => u.Id).First(),
                RequestId = "every-page", Address = "https://example.com/changes", Kinds = "",
                RegisteredAt = Bench.Start,
            };
            made.Do(WebhookAct.End);
            return made;
        });
        return id.ToString();
    }

    private static Organisation Trader(TraceabilityDb db) => db.Organisations.AsNoTracking()
        .Single(o => db.Users.Any(u => u.UserName == "operator" && u.Organisation == o.Id));

    private static void Once<T>(TraceabilityDb db, IQueryable<T> known, Func<T> make)
        where T : class
    {
        lock (Turn)
        {
            if (known.Any()) return;
            db.Add(make());
            db.SaveChanges();
            db.ChangeTracker.Clear();
        }
    }
}
