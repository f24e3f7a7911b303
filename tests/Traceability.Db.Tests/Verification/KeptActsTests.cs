using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Verification;

#pragma warning disable EF1002 // The forger writes his own SQL.

/// <summary>What was said and done about enrolments, verifications and devices cannot be rewritten.</summary>
public sealed class KeptActsTests
{
    public static readonly string[] Tables =
    [
        "enrolment_version", "enrolment_event", "enrolment_paper", "register_list", "register_list_row",
        "verification_event", "verification_answer", "device_event", "device_check",
    ];

    [Theory, DatabaseData]
    public async Task No_act_is_changed_or_deleted_with_the_databases_own_password(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await FillAsync(bench);
        using TraceabilityDb db = bench.Db();
        foreach (string table in Tables)
        {
            string column = table == "register_list" ? "id" : table is "register_list_row" ? "name"
                : table == "enrolment_paper" ? "file_name" : "number";
            Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw($"update {table} set {column} = {column}"));
            Assert.ThrowsAny<DbException>(() => db.Database.ExecuteSqlRaw($"delete from {table}"));
        }
    }

    [Theory, DatabaseData]
    public async Task Two_enrolments_of_one_unit_do_not_stand_at_once(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await FillAsync(bench);
        using TraceabilityDb db = bench.Db();
        db.Enrolments.Add(Enrolment(bench, db));
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
    }

    [Theory, DatabaseData]
    public async Task Two_verifications_of_one_unit_are_not_open_at_once(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await FillAsync(bench);
        using (TraceabilityDb db = bench.Db())
        {
            db.Verifications.Add(Planned(bench, db));
            Assert.Throws<DbUpdateException>(() => db.SaveChanges());
        }

        using (TraceabilityDb db = bench.Db())
        {
            db.Verifications.AsTracking().Single().Do(VerificationAct.Cancel);
            db.Verifications.Add(Planned(bench, db));
            Assert.Equal(2, db.SaveChanges());
        }
    }

    private static Domain.Oversight.Verifications.Verification Planned(Bench bench, TraceabilityDb db) =>
        new Domain.Oversight.Verifications.Verification
        {
            Id = bench.Ids.Next<Domain.Oversight.Verifications.Verification>(), Unit = Unit(db), Agency = Unit(db),
            DueOn = new DateOnly(2026, 12, 1),
        }.PlanOn(new DateOnly(2026, 12, 1));

    private static async Task FillAsync(Bench bench)
    {
        using TraceabilityDb db = bench.Db();
        Enrolment enrolment = Enrolment(bench, db);
        Domain.Oversight.Verifications.Verification verification = Planned(bench, db);
        Site site = db.Sites.First();
        DeviceKind kind = new()
        {
            Code = "TEST", NameZh = "某设备", NameEn = "some device", Basis = "试验", From = new DateOnly(2025, 1, 1),
        };
        Device device = new Device
        {
            Id = bench.Ids.Next<Device>(), Kind = kind.Code, Maker = "某厂", Model = "某型", Serial = "1",
            BoughtOn = new DateOnly(2025, 1, 1), RegisteredOn = new DateOnly(2026, 1, 1),
        }.Of(site.Organisation, site.Id, "201");
        RegisterList list = new()
        {
            Id = bench.Ids.Next<RegisterList>(), Agency = Unit(db), Source = "试验", Rows = 1, At = Bench.Start, By = "T",
        };
        db.AddRange(enrolment, verification, kind, device, list);
        db.AddRange(
            new EnrolmentVersion { Enrolment = enrolment.Id, Number = 1, Content = "{}", At = Bench.Start },
            new EnrolmentEvent
            {
                Enrolment = enrolment.Id, Number = 1, Act = EnrolmentAct.Send, After = EnrolmentState.Sent,
                At = Bench.Start,
            },
            new EnrolmentPaper
            {
                Id = bench.Ids.Next<EnrolmentPaper>(), Enrolment = enrolment.Id, FileName = "a", ContentType = "b",
                Hash = [1], Content = [1], AddedAt = Bench.Start,
            },
            new RegisterListRow { List = list.Id, Code = "91150823MA0P1097XW", Name = "某厂", Region = "150823" },
            new VerificationEvent
            {
                Verification = verification.Id, Number = 1, Act = VerificationAct.Plan,
                After = VerificationState.Planned, By = "T", At = Bench.Start,
            },
            new VerificationAnswer
            {
                Verification = verification.Id, Item = 1, Number = 1, Mark = VerificationMark.Yes, By = "T",
                At = Bench.Start,
            },
            new DeviceEvent
            {
                Device = device.Id, Number = 1, Act = DeviceAct.Register, After = DeviceState.InUse,
                Owner = device.Owner, By = "T", At = Bench.Start,
            },
            new DeviceCheck
            {
                Device = device.Id, Number = 2, Day = new DateOnly(2026, 1, 1), Organisation = device.Owner,
                IsInOrder = true, Finding = "相符", By = "T", At = Bench.Start,
            });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Id<Organisation> Unit(TraceabilityDb db) => db.Organisations.OrderBy(o => o.Id).First().Id;

    private static Enrolment Enrolment(Bench bench, TraceabilityDb db) => new Enrolment
    {
        Id = bench.Ids.Next<Enrolment>(),
        CodeHash = BitConverter.GetBytes(bench.Ids.Next<Enrolment>().Value),
        Code = "91150823MA0P10910W",
        Region = "150823",
        Agency = Unit(db),
    }.Says(
        new EnrolmentContent(
            "91150823MA0P10910W", "某厂", [OrganisationKinds.User], "150823", "某路", "某人", "1", [], []), Bench.Start);
}
