using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Testing;

/// <summary>
/// Every page of the console over the demo county: who opens it, and what stands in its address. A page without a
/// parameter is opened by whom its policy suits; one with a parameter needs a line here, and a test says so.
/// </summary>
public static partial class EveryPage
{
    public const string Producer = "91150823MA0P100133";

    /// <summary>The sign-in that opens the pages of a policy.</summary>
    private static readonly Dictionary<string, string> Users = new()
    {
        ["book-goods"] = "operator", ["read-goods"] = "operator", ["keep-machines"] = "safety",
        ["authority"] = "police", ["police"] = "police", ["read-parties"] = "police",
        ["read-indicators"] = "committee", ["associate"] = "association", ["read-notices"] = "association",
        ["keep-webhooks"] = "operator", ["read-suspicions"] = "police", ["report-suspicions"] = "operator",
        ["administer"] = "admin", ["signed-in"] = "operator", ["own-sign-in"] = "operator",
    };

    /// <summary>Pages that somebody else has more of than the policy's sign-in.</summary>
    private static readonly Dictionary<string, string> Seen = new()
    {
        ["/trips"] = "carrier", ["/parcels"] = "carrier", ["/parcels/new"] = "carrier", ["/scan"] = "carrier",
        ["/alerts"] = "police", ["/applications"] = "police", ["/permits"] = "police", ["/trace"] = "police",
        ["/visits"] = "police", ["/inspections"] = "police", ["/verifications"] = "police", ["/devices"] = "police",
        ["/losses"] = "police", ["/end-use"] = "police", ["/returns"] = "operator",
        ["/inbox"] = "safety", ["/home"] = "police",
    };

    /// <param name="screens">Path and policy of each.</param>
    /// <returns>One visit each, in their order.</returns>
    /// <exception cref="InvalidOperationException">A page has a parameter and no line here.</exception>
    public static IReadOnlyList<PageVisit> Of(TraceabilityDb db, IEnumerable<(string Path, string Policy)> screens)
    {
        Dictionary<string, PageVisit> filled = Filled(db).ToDictionary(v => v.Path);
        return
        [
            .. from screen in screens
               select filled.GetValueOrDefault(screen.Path)
                   ?? (screen.Path.Contains('{', StringComparison.Ordinal)
                       ? throw new InvalidOperationException($"Nothing says what {screen.Path} is opened with.")
                       : new PageVisit(
                           screen.Path, Seen.GetValueOrDefault(screen.Path, Users[screen.Policy]), screen.Path)),
        ];
    }

    private static IEnumerable<PageVisit> Filled(TraceabilityDb db) =>
    [
        .. OfGoods(db), .. OnTheWay(db), .. OfPapers(db), .. OfOversight(db), .. OfSociety(db), .. OfTheHouse(db),
        .. OfRegistration(db), .. OfInspections(db), .. OfCases(db), .. OfLinks(db),
    ];

    private static IEnumerable<PageVisit> OfGoods(TraceabilityDb db)
    {
        yield return new("/record/{Kind}", "operator", "/record/dispatch");
        yield return new("/stock/book", "operator", "/stock/book?site=T-STORE&product=ACETONE");
        yield return new("/counts/sheet", "operator", "/counts/sheet?site=T-STORE");
        yield return Visit("/movements/{Number:long}", "operator", db.Movements.Where(
            m => m.Kind == MovementKind.Dispatch && db.Users.Any(
                u => u.UserName == "operator" && u.Organisation == m.Organisation))
            .OrderByDescending(m => m.Id).Select(m => m.Id.ToString()).First());
        var counted = (from m in db.Movements
                       where m.Kind == MovementKind.StockCount
                       join u in db.Users on m.Organisation equals u.Organisation
                       where u.Person != null
                       orderby m.Id descending
                       select new { m.Id, u.UserName }).First();
        yield return Visit("/counts/{Number:long}", counted.UserName!, counted.Id.ToString());
        var account = (from a in db.Accounts
                       where a.Kind == AccountKind.OnHand
                       join u in db.Users on a.Owner equals u.Organisation
                       where u.UserName == "hospital"
                       orderby a.Entries descending, a.Id
                       select a.Id).First();
        yield return Visit("/stock/{Account:long}", "hospital", account.ToString());
        yield return Visit("/packages/{Code}", "machine", db.Packages.Where(
            p => db.Scans.Any(s => s.Code == p.Code) && db.Users.Any(
                u => u.UserName == "machine" && u.Organisation == p.IssuedBy))
            .OrderBy(p => p.Id).Select(p => p.Code).First());
    }

    private static IEnumerable<PageVisit> OnTheWay(TraceabilityDb db)
    {
        IQueryable<Consignment> open = db.Consignments.Where(c => db.MovementLines.Any(
            l => l.Movement == c.Dispatch && db.Accounts.Any(
                a => a.Id == l.To && db.LedgerEntries.Any(
                    e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))));
        // On some days of the week nothing is on its way to them: then the last that came.
        var arriving = (from c in db.Consignments
                        join u in db.Users on c.Consignee equals u.Organisation
                        orderby open.Any(o => o.Id == c.Id) descending, c.Id descending
                        select new { c.Id, u.UserName }).First();
        yield return Visit("/inbox/{Consignment:long}", arriving.UserName!, arriving.Id.ToString());
        foreach (PageVisit page in OfRefusedGoods(db, arriving.Id.ToString(), arriving.UserName!)) yield return page;
        string trip = open.Where(c => db.Users.Any(u => u.UserName == "carrier" && u.Organisation == c.Carrier))
            .OrderByDescending(c => c.Id).Select(c => c.Id.ToString()).First();
        foreach (string page in new[] { "", "/handover", "/incident" })
            yield return Visit("/trips/{Consignment:long}" + page, "carrier", trip);
    }

    private static IEnumerable<PageVisit> OfPapers(TraceabilityDb db)
    {
        yield return Visit("/permits/{number}", "operator", db.Permits.Where(
            p => db.Users.Any(u => u.UserName == "operator" && u.Organisation == p.Holder))
            .OrderByDescending(p => p.Id).Select(p => p.Number).First());
        var application = (from a in db.PermitApplications
                           where a.SubmittedAt != null
                           join u in db.Users on a.Agency equals u.Organisation
                           // The demo's own share one hash: tests make sign-ins of theirs.
                           where db.Users.Any(p => p.UserName == "police" && p.PasswordHash == u.PasswordHash)
                           orderby a.Id, u.UserName
                           select new { a.Number, u.UserName }).First();
        yield return Visit("/applications/{number}", application.UserName!, application.Number);
        yield return new("/applications/new/{type}", "operator", "/applications/new/PT-BUY-23-S");
        var filed = (from f in db.DutyFilings
                     join u in db.Users on f.Organisation equals u.Organisation
                     orderby f.Id
                     select new { f.Id, u.UserName }).First();
        yield return Visit("/reports/filed/{number:long}", filed.UserName!, filed.Id.ToString());
    }

    private static IEnumerable<PageVisit> OfOversight(TraceabilityDb db)
    {
        yield return Visit("/alerts/{Number:long}", "police", MadeUp.Alert(db));
        yield return Visit("/organisations/{Code}", "police", Producer);
        yield return new("/trace/{What}/{Code}", "police", "/trace/package/" + db.Packages.Where(
            p => db.Accounts.Any(a => a.Kind == AccountKind.InTransit && a.Package == p.Id))
            .OrderBy(p => p.Code).Select(p => p.Code).First());
        yield return Visit("/tips/inbox/{Number:long}", "police", MadeUp.Tip(db));
    }

    private static IEnumerable<PageVisit> OfSociety(TraceabilityDb db)
    {
        string course = db.Courses.OrderBy(c => c.Id).Select(c => c.Id.ToString()).Last();
        yield return new("/indicators/{code}", "committee", "/indicators/" + db.IndicatorValues.OrderBy(
            v => v.Indicator).Select(v => v.Indicator).First());
        yield return Visit("/members/{code}", "association", Producer);
        yield return Visit("/training/{course:long}", "association", course);
        yield return Visit("/unit/training/{course:long}", "safety", course);
        yield return Visit("/self-checks/{number:long}", "association",
            db.SelfCheckForms.OrderBy(f => f.Id).Select(f => f.Id.ToString()).First());
        yield return Visit("/notices/{notice:long}", "association",
            db.Notices.OrderByDescending(n => n.Id).Select(n => n.Id.ToString()).First());
    }

    private static IEnumerable<PageVisit> OfTheHouse(TraceabilityDb db)
    {
        yield return Visit("/admin/users/{Id}", "admin",
            db.Users.Where(u => u.UserName == "operator").Select(u => u.Id).First());
        yield return Visit("/admin/agencies/{Code}", "admin", Producer);
        yield return Visit("/admin/catalogue/{Code}", "admin", "CN-P3-02");
        yield return Visit("/admin/settings/{Name}", "admin", SettingNames.SamePlaceKilometres);
        yield return Visit("/admin/books/new/{Token}", "admin", "0.csv");
        yield return Visit("/admin/books/{Import:long}", "admin", MadeUp.Import(db, isOwn: false));
        yield return Visit("/unit/import/{Import:long}", "operator", MadeUp.Import(db, isOwn: true));
    }

    private static PageVisit Visit(string path, string user, string value)
    {
        int from = path.IndexOf('{', StringComparison.Ordinal), to = path.IndexOf('}', StringComparison.Ordinal);
        return new(path, user, path[..from] + Uri.EscapeDataString(value) + path[(to + 1)..]);
    }
}
