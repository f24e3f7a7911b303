using System.Diagnostics;
using System.Globalization;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>
/// A ledger of one site comes in with the server's own program, and is re-added: the limit is the same rows, with the
/// same indexes and keys, by nothing but bulk copy.
/// </summary>
internal static class BooksTable
{
    private const int Rows = 100_000;
    private const int Lots = 400;
    private const string Firm = "91150823MA0N000162";

    public static async Task RunAsync(DatabaseProvider provider, Report report)
    {
        BenchDatabase database = await BenchDatabase.NewAsync(provider, "books");
        string folder = ProcessFolder.NewPath("-books");
        Directory.CreateDirectory(folder);
        WriteParties(folder);
        string book = Path.Combine(folder, "book.csv");
        WriteBook(book);
        await ServerCommand.RunAsync(database, "import", folder);

        Stopwatch clock = Stopwatch.StartNew();
        ServerCommand.Outcome import = await ServerCommand.RunAsync(
            database, "import", book, "--profile", "ledger-zh", "--organisation", Firm, "--site", "S-A");
        double seconds = clock.Elapsed.TotalSeconds;
        TraceabilityDbFactory factory = new(provider, database.ConnectionString);
        clock.Restart();
        using (await ScratchCopy.OfAsync(factory, CancellationToken.None))
        {
            double copied = clock.Elapsed.TotalSeconds;
            report.Add(
                "import of a ledger, whole command", Rows / seconds, "rows/s",
                provider == DatabaseProvider.Sqlite ? Rows / copied : null,
                $"limit: bulk copy of the rows it made; {import.LastLine}");
        }

        report.Add("peak memory of the import", import.PeakMegabytes, "MB");
        clock.Restart();
        ProofReport proof = new LedgerProof(factory).Prove(null, CancellationToken.None);
        report.Add("prove", proof.Entries / clock.Elapsed.TotalSeconds, "entries/s", null, proof.LastLine);
        if (provider == DatabaseProvider.Sqlite)
            report.Add("disk", new FileInfo(DataSource(database)).Length / (double)proof.Entries, "bytes an entry");
    }

    private static string DataSource(BenchDatabase database) =>
        database.ConnectionString["Data Source=".Length..];

    private static void WriteParties(string folder)
    {
        void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        File("organisations.csv", $"uscc,name,kinds,region,status\n{Firm},甲化工厂,user,150823,verified\n");
        File("sites.csv", $"code,uscc,name,kind,region\nS-A,{Firm},库,warehouse,150823\n");
        File("products.csv", "code,name,base_unit,content\nACET,丙酮,mg,CN-P3-02=1\n");
    }

    /// <summary>One delivery and three uses of it, over and over.</summary>
    private static void WriteBook(string path)
    {
        using StreamWriter book = new(path);
        book.WriteLine("日期,凭证号,品名,批号,摘要,收入,发出,结存,单位");
        for (int i = 0; i < Rows; i++)
        {
            int lot = (i - (i % 4)) % Lots;
            string day = new DateOnly(2026, 1, 1).AddDays(i * 300 / Rows)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            book.WriteLine(i % 4 == 0
                ? $"{day},{i},丙酮,L{lot},期初,{10 + (i % 90)},,,kg"
                : $"{day},{i},丙酮,L{lot},生产领用,,{1 + (i % 3)},,kg");
        }
    }
}
