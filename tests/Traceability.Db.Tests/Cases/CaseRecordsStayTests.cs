using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Cases;

/// <summary>
/// What was done in a case, who looked into it and what changed hands stays as it was written, whoever has the
/// database's own password.
/// </summary>
public sealed class CaseRecordsStayTests
{
    private static readonly DateTime At = new(2026, 11, 29, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [DatabaseData("delete from case_event")]
    [DatabaseData("update case_event set text = 'x'")]
    [DatabaseData("delete from case_look")]
    [DatabaseData("update case_look set what = 'x'")]
    [DatabaseData("delete from case_link")]
    [DatabaseData("update case_link set record = 9")]
    [DatabaseData("delete from evidence_handover")]
    [DatabaseData("update evidence_handover set place = 'x'")]
    [DatabaseData("delete from request_event")]
    [DatabaseData("update request_event set text = 'x'")]
    public async Task Acts_looks_links_and_handovers_are_neither_changed_nor_deleted(
        TestDatabase database, string statement)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        Fill(bench);
        using TraceabilityDb db = bench.Db();
        Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw(statement));
        Assert.Equal(
            (1, 1, 1, 1, 1),
            (db.CaseEvents.Count(), db.CaseLooks.Count(), db.CaseLinks.Count(), db.EvidenceHandovers.Count(),
                db.RequestEvents.Count()));
    }

    [Theory]
    [DatabaseData]
    public async Task The_second_of_two_officers_who_act_at_once_is_told(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        Fill(bench);
        using TraceabilityDb one = bench.Db();
        using TraceabilityDb two = bench.Db();
        (one.Cases.AsTracking().Single()).Do(CaseAct.Note);
        (two.Cases.AsTracking().Single()).Do(CaseAct.AddItem);
        one.SaveChanges();
        Assert.Throws<DbUpdateConcurrencyException>(() => two.SaveChanges());
    }

    private static void Fill(Bench bench)
    {
        using TraceabilityDb db = bench.Db();
        Id<Organisation> agency = db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).First();
        Case opened = new()
        {
            Id = bench.Ids.Next<Case>(), Number = "AJ-1", RequestId = "r", Title = "某案", Source = CaseSource.ByHand,
            Region = "150823", HappenedAt = At, Summary = "案情", Agency = agency, OpenedAt = At, OpenedBy = "u",
        };
        SeizedItem item = new()
        {
            Id = bench.Ids.Next<SeizedItem>(), Case = opened.Id, RequestId = "r", Number = 1,
                Mark = ItemMark.SubstanceOnly,
            Quantity = 1, Unit = BaseUnit.Milligram, Region = "150823", FoundAt = At, FirstOfficer = "甲",
            SecondOfficer = "乙", AddedAt = At, AddedBy = "u",
        };
        AgencyRequest request = new()
        {
            Id = bench.Ids.Next<AgencyRequest>(), Case = opened.Id, RequestId = "r", Number = "协查-1", From = agency,
            To = agency, What = "核对", LegalGround = "第二十六条", DueOn = new DateOnly(2026, 12, 9), SentAt = At,
                SentBy = "u",
        };
        db.AddRange(opened, item, request);
        db.SaveChanges();
        db.AddRange(
            new CaseEvent
            {
                Case = opened.Id, Number = 1, Act = CaseAct.Open, After = CaseState.Investigating, Text = "案情",
                    By = "u",
                Organisation = agency, At = At,
            },
            new CaseLook
            {
                Id = bench.Ids.Next<CaseLook>(), Case = opened.Id, Way = LookWay.Page, What = "case", By = "u",
                Organisation = agency, At = At,
            },
            new CaseLink { Case = opened.Id, Kind = CaseSource.Alert, Record = 1, At = At, By = "u" },
            new EvidenceHandover
            {
                Item = item.Id, Number = 1, RequestId = "r", From = "甲", To = "丙", Place = "库", IsSealWhole = true,
                Reason = "入库", At = At, By = "u",
            },
            new RequestEvent
            {
                Request = request.Id, Number = 1, Act = RequestAct.Send, After = RequestState.Sent, By = "u", At = At,
            });
        db.SaveChanges();
    }
}
