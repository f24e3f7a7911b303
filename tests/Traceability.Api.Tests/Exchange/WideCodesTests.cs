using System.Text;
using Traceability.Api.Exchange.Books;
using Traceability.Db;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>Codes come into the books in one form, by file as by hand: who asks for them later finds them.</summary>
public sealed class WideCodesTests
{
    [Fact]
    public async Task Full_width_codes_of_a_bundle_are_the_codes_that_are_there()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        SmallBundle.Write(house, "first");
        await house.BundleAsync(Path.Combine(house.Folder, "first"));
        house.Write("wide/permits.csv", Encoding.UTF8.GetBytes(
            "number,type,holder,valid_from,valid_to,substance,quantity,unit,issued_by,status\n"
            + "购备（２０２６）２号,PT-BUY-23-M,91350100M000100Y43,2026-01-01,2026-06-30,CN-P3-02,５０,ｋｇ,"
            + "11150823MAHU49D47G,valid\n"));
        house.Write("wide/movements.csv", Encoding.UTF8.GetBytes(
            """
            id,kind,occurred_at,uscc,site,product,lot,quantity,unit
            7,consumption,2026-01-10,９１３５０１００Ｍ０００１００Ｙ４３,Ｓ－Ｂ,ＡＣＥＴ,Ｌ１,１．５,ｋｇ
            """));
        ImportTally tally = await house.BundleAsync(Path.Combine(house.Folder, "wide"));
        Assert.True(tally.Accepted == 1, string.Join("|", tally.Faults));
        await using TraceabilityDb db = house.Factory.CreateDbContext();
        Assert.Single(db.Lots);
        Assert.Contains(db.Permits, p => p.Number == "购备(2026)2号");
    }
}
