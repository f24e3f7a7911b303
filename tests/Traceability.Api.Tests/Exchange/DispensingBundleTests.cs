using System.Text;
using Traceability.Api.Exchange.Books;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>What a bundle says of patients and prescriptions comes in, goes out and comes in again.</summary>
public sealed class DispensingBundleTests
{
    private const string Movements =
        """
        id,kind,occurred_at,uscc,site,product,lot,quantity,unit,group,备注,科室,患者类别,处方张数,处方日数
        1,opening,2026-01-05T08:00:00+08:00,91150823MA0N000162,S-A,ACET,L1,10,kg,,,,,,
        2,dispense,2026-01-06,91150823MA0N000162,S-A,ACET,L1,1,g,,,内科,门（急）诊癌症疼痛患者,2,15
        3,dispense,2026-01-07,91150823MA0N000162,S-A,ACET,L1,2,g,,,"=1+1",emergency,,3
        4,dispense,2026-01-08,91150823MA0N000162,S-A,ACET,L1,1,g,G1,,外科,inpatient,1,1
        5,dispense,2026-01-08,91150823MA0N000162,S-A,ACET,L1,1,g,G1,,外科,inpatient,1,1
        6,consumption,2026-01-09,91150823MA0N000162,S-A,ACET,L1,1,g,,洗瓶,检验科,,,
        7,dispense,2026-01-10,91150823MA0N000162,S-A,ACET,L1,1,g,,,,,,
        """;

    [Fact]
    public async Task The_same_books_come_in_twice_with_department_patients_prescriptions_and_days()
    {
        await using TestDatabase first = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(first);
        ImportTally came = await ImportAsync(house, "in", Movements);
        Assert.True(came.Faults.Count == 0, string.Join("|", came.Faults));
        using (TraceabilityDb db = house.Factory.CreateDbContext())
        {
            Assert.Equal(
                [
                    ("2", "内科", PatientGroup.CancerPainOutpatient, 2, 15),
                    ("3", "=1+1", PatientGroup.Emergency, null, 3),
                    ("G1", "外科", PatientGroup.Inpatient, 1, 1), ("7", null, null, null, null),
                ],
                db.Movements.Where(m => m.Kind == MovementKind.Dispense).OrderBy(m => m.Id).AsEnumerable().Select(m => (
                    m.RequestId == "4" ? "G1" : m.RequestId, m.Department, m.PatientGroup, m.Prescriptions,
                    m.PrescribedDays)));
            Movement used = db.Movements.Single(m => m.Kind == MovementKind.Consumption);
            Assert.Equal((null, "洗瓶; department=检验科"), (used.Department, used.Note));
        }

        string file = Path.Combine(house.Folder, "out.zip");
        await using (FileStream stream = File.Create(file))
        {
            await house.Exports.ToZipAsync(stream, TestContext.Current.CancellationToken);
        }

        await using TestDatabase second = TestDatabase.NewSqlite();
        await using ImportHouse other = await ImportHouse.OpenAsync(second);
        ImportTally back = await other.BundleAsync(file);
        Assert.True(back.Faults.Count == 0, string.Join("|", back.Faults));
        Assert.Equal(house.Statement(), other.Statement());
        Assert.Equal(
            0, new LedgerProof(other.Factory).Prove(null, TestContext.Current.CancellationToken).Faults);
        Assert.Equal(came.Accepted, (await ImportAsync(house, "in", Movements)).Known);
    }

    [Fact]
    public async Task A_row_whose_patients_cannot_be_read_or_differ_within_a_group_is_refused_by_its_column()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        ImportTally tally = await ImportAsync(house, "in", Movements + '\n' +
            """
            8,dispense,2026-01-11,91150823MA0N000162,S-A,ACET,L1,1,g,,,,路人,,
            9,dispense,2026-01-11,91150823MA0N000162,S-A,ACET,L1,1,g,,,,,0,
            10,dispense,2026-01-11,91150823MA0N000162,S-A,ACET,L1,1,g,,,,,,七
            11,dispense,2026-01-12,91150823MA0N000162,S-A,ACET,L1,1,g,G2,,内科,,,
            12,dispense,2026-01-12,91150823MA0N000162,S-A,ACET,L1,1,g,G2,,外科,,,
            """);
        Assert.Equal(
            [("8", "patient_group"), ("9", "prescriptions"), ("10", "prescribed_days"), ("12", "group")],
            tally.Faults.Select(f => (f.RowId, f.Column)));
    }

    private static async Task<ImportTally> ImportAsync(ImportHouse house, string folder, string movements)
    {
        SmallBundle.Write(house, folder);
        house.Write(Path.Combine(folder, "movements.csv"), Encoding.UTF8.GetBytes(movements));
        return await house.BundleAsync(Path.Combine(house.Folder, folder));
    }
}
