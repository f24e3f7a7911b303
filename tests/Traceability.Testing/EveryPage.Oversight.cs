using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;

namespace Traceability.Testing;

/// <summary>Pages of registration, inspections, cases and interconnection.</summary>
public static partial class EveryPage
{
    /// <summary>A program: it opens no page.</summary>
    private const string Platform = "platform";

    private static IEnumerable<PageVisit> OfRegistration(TraceabilityDb db)
    {
        var enrolment = (from e in db.Enrolments
                         join u in db.Users on e.Agency equals u.Organisation
                         where u.UserName != Platform
                         orderby e.Id, u.UserName
                         select new { e.Id, u.UserName }).First();
        yield return Visit("/enrolments/{Number:long}", enrolment.UserName!, enrolment.Id.ToString());
        var verification = (from v in db.Verifications
                            join u in db.Users on v.Agency equals u.Organisation
                            where u.UserName != Platform
                            orderby v.State, v.Id descending, u.UserName
                            select new { v.Id, u.UserName }).First();
        yield return Visit("/verifications/{Number:long}", verification.UserName!, verification.Id.ToString());
        var device = (from d in db.Devices
                      join u in db.Users on d.Owner equals u.Organisation
                      orderby d.Id, u.UserName
                      select new { d.Id, u.UserName }).FirstOrDefault();
        yield return Visit("/devices/{Number:long}", device?.UserName ?? "police",
            (device?.Id ?? db.Devices.OrderBy(d => d.Id).Select(d => d.Id).First()).ToString());
    }

    private static IEnumerable<PageVisit> OfInspections(TraceabilityDb db)
    {
        yield return Visit("/inspections/plans/{Number:long}", "police", db.InspectionPlans.Where(
            p => db.PlanOfficers.Any(
                o => o.Plan == p.Id && db.Users.Any(u => u.Id == o.UserId && u.UserName == "police")))
            .OrderBy(p => p.Id).Select(p => p.Id.ToString()).Last());
        (string finished, string officer) = OfPolice(db, i => i.SealedAt != null);
        foreach (string page in new[] { "", "/record", "/sign" })
            yield return Visit("/inspections/{Number:long}" + page, officer, finished);
        (string running, officer) = OfPolice(db, i => i.SealedAt == null);
        foreach (string page in new[] { "/checklist", "/samples", "/findings/new" })
            yield return Visit("/inspections/{Number:long}" + page, officer, running);
        yield return Visit("/inspections/count/{Number:long}", officer, running);
        yield return Visit("/inspections/findings/{Finding:long}", "police",
            db.InspectionFindings.OrderBy(f => f.Id).Select(f => f.Id.ToString()).First());
    }

    /// <summary>An inspection that was begun, with an officer of the police on its team; who, was drawn.</summary>
    private static (string Number, string Officer) OfPolice(
        TraceabilityDb db, System.Linq.Expressions.Expression<Func<Inspection, bool>> which)
    {
        var found = (from i in db.Inspections.Where(which)
                     where i.BegunAt != null
                     join o in db.InspectionOfficers on i.Id equals o.Inspection
                     join f in db.PlanOfficers on o.Officer equals f.Id
                     join u in db.Users on f.UserId equals u.Id
                     where u.UserName == "police" || u.UserName == "police-2"
                     orderby i.BegunAt descending, u.UserName
                     select new { i.Id, u.UserName }).First();
        return (found.Id.ToString(), found.UserName!);
    }

    private static IEnumerable<PageVisit> OfCases(TraceabilityDb db)
    {
        string open = db.Cases.OrderByDescending(c => c.Id).Select(c => c.Id.ToString()).First();
        var item = db.SeizedItems.OrderByDescending(i => i.Case).ThenBy(i => i.Id)
            .Select(i => new { i.Id, i.Case }).First();
        foreach (string page in new[]
        {
            "", "/items", "/items/new", "/chain", "/requests", "/measures", "/members", "/looks",
        })
            yield return Visit("/cases/{Number:long}" + page, "police", open);
        yield return new("/cases/{Number:long}/items/{Item:long}", "police", $"/cases/{item.Case}/items/{item.Id}");
        var request = (from r in db.AgencyRequests
                       join u in db.Users on r.To equals u.Organisation
                       where u.UserName != Platform
                       orderby r.Id, u.UserName
                       select new { r.Id, u.UserName }).First();
        yield return Visit("/agency-requests/{Request:long}", request.UserName!, request.Id.ToString());
        yield return Visit("/losses/{Number:long}", "operator", MadeUp.Loss(db));
    }

    private static IEnumerable<PageVisit> OfLinks(TraceabilityDb db)
    {
        yield return Visit("/suspicions/{Number:long}", "police",
            db.SuspicionReports.OrderBy(s => s.Id).Select(s => s.Id.ToString()).First());
        yield return Visit("/end-use/{Number:long}", "police",
            db.EndUseChecks.OrderBy(c => c.Id).Select(c => c.Id.ToString()).First());
        yield return Visit("/webhooks/{Number:long}", "operator", MadeUp.Webhook(db));
    }

    private static IEnumerable<PageVisit> OfRefusedGoods(TraceabilityDb db, string arriving, string by)
    {
        yield return Visit("/inbox/{Consignment:long}/refuse", by, arriving);
        var refused = (from e in db.ArrivalEvents
                       join c in db.Consignments on e.Consignment equals c.Id
                       join u in db.Users on c.Shipper equals u.Organisation
                       orderby e.Consignment descending
                       select new { c.Id, u.UserName }).First();
        yield return Visit("/returns/{Consignment:long}", refused.UserName!, refused.Id.ToString());
    }
}
