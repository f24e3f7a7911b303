using System.Globalization;
using System.IO.Compression;
using Sylvan.Data.Csv;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>Nine years of real movements of one drug, with all their dirt.</summary>
public sealed class ArcosTests
{
    private const string File = "real-movements/methadone-movements-2006-2014.csv.gz";

    /// <summary>The book is kept in tenths of a milligram of active base.</summary>
    private const long UnitsPerGram = 10_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_row_is_accounted_for_and_each_buyers_year_adds_up()
    {
        if (SharedData.Find(File) is not { } file)
        {
            Assert.Skip(SharedData.Missing(File));
            return;
        }

        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        ProfileTally tally = await house.BookAsync(file, ProfileDefaults.Arcos);
        Assert.Equal((37_214L, 37_213L, 1L, 0L), (
            tally.Rows.Read, tally.Rows.Accepted, tally.Rows.Refused, tally.Rows.Known));
        BookFault refused = Assert.Single(tally.Rows.Faults);
        Assert.Equal((35_438L, "CALC_BASE_WT_IN_GM"), (refused.Row, refused.Column));
        Assert.Equal(
            [("P", 2_330L), ("R", 38L), ("S", 34_834L), ("V", 7L), ("X", 2L), ("Y", 1L), ("Z", 2L)],
            tally.Codes.OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => (c.Key, c.Value.Accepted + c.Value.Refused)));

        Dictionary<(string, int), long> expected = IndependentSum(file);
        Assert.True(expected.Count > 1_300, $"{expected.Count} sums");
        Assert.Equal(expected, Received(house));
        Assert.Equal(0, new LedgerProof(house.Factory).Prove(null, Cancellation).Faults);

        ProfileTally again = await house.BookAsync(file, ProfileDefaults.Arcos);
        Assert.Equal((0L, 37_213L), (again.Rows.Accepted, again.Rows.Known));
    }

    /// <summary>What came in at each party each year, by the books.</summary>
    private static Dictionary<(string, int), long> Received(ImportHouse house)
    {
        using TraceabilityDb db = house.Factory.CreateDbContext();
        return (
            from m in db.Movements
            where m.Kind == MovementKind.Receipt
            join o in db.Organisations on m.Organisation equals o.Id
            join l in db.MovementLines on m.Id equals l.Movement
            select new { o.Code, m.OccurredAt, l.Quantity }).AsEnumerable()
            .GroupBy(r => (r.Code, ChinaTime.DayOf(r.OccurredAt).Year))
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Quantity));
    }

    /// <summary>The same straight from the file, by nothing but its columns.</summary>
    private static Dictionary<(string, int), long> IndependentSum(string file)
    {
        using StreamReader text = new(new GZipStream(System.IO.File.OpenRead(file), CompressionMode.Decompress));
        using CsvDataReader rows = CsvDataReader.Create(text);
        Dictionary<(string, int), long> sums = [];
        while (rows.Read())
        {
            string Cell(string column) => rows.GetString(rows.GetOrdinal(column));
            decimal grams = decimal.Parse(Cell("CALC_BASE_WT_IN_GM"), CultureInfo.InvariantCulture);
            string? receiver = Cell("TRANSACTION_CODE") switch
            {
                "S" or "Z" => Cell("BUYER_DEA_NO"),
                "P" or "R" or "V" => Cell("REPORTER_DEA_NO"),
                _ => null,
            };
            if (receiver is null || grams == 0) continue;
            (string, int) key = (receiver, int.Parse(Cell("TRANSACTION_DATE")[4..], CultureInfo.InvariantCulture));
            sums[key] = sums.GetValueOrDefault(key) + (long)(grams * UnitsPerGram);
        }

        return sums;
    }
}
