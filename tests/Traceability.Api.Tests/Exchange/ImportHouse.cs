using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Bundle;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>
/// Import and export on a database with the reference tables, and a folder for the files of the test.
/// </summary>
internal sealed class ImportHouse : IAsyncDisposable
{
    private readonly LedgerStore _store;
    private readonly ReadingDesk _desk;

    private ImportHouse(TraceabilityDbFactory factory, string folder)
    {
        Factory = factory;
        Folder = folder;
        BlockIdSource ids = new(factory);
        _store = new LedgerStore(factory, ids, NullLogger<LedgerStore>.Instance);
        FactsReader facts = new(ids);
        PostingClock clock = new(TimeProvider.System);
        BookKeeper keeper = new(factory, facts, _store, ids, clock);
        _desk = new ReadingDesk(factory, facts, ids, clock);
        Recorder recorder = new(factory, _desk, _store, new RefusalBook(factory, ids), ids, clock);
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Configuration["Import:Folder"] = Path.Combine(folder, "kept");
        Shelf = new ProfileShelf(factory, TimeProvider.System);
        Imports = new ImportDesk(
            new ImportShelf(factory, ids, TimeProvider.System, builder.Configuration, builder.Environment),
            new BundleImport(factory, keeper, recorder, ids, TimeProvider.System),
            new ProfileImport(factory, keeper, recorder, Shelf, ids));
        Rehearsals = new ImportRehearsal(
            factory, builder.Configuration, builder.Environment, NullLoggerFactory.Instance);
        Exports = new BundleExport(factory);
    }

    public TraceabilityDbFactory Factory { get; }

    public string Folder { get; }

    public ImportDesk Imports { get; }

    public ImportRehearsal Rehearsals { get; }

    public ProfileShelf Shelf { get; }

    public BundleExport Exports { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<ImportHouse> OpenAsync(TestDatabase database)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        await ReferenceSeed.ApplyAsync(factory, Cancellation);
        return new ImportHouse(factory, Directory.CreateTempSubdirectory("exchange").FullName);
    }

    public async Task<ImportTally> BundleAsync(string path, BookMode mode = BookMode.Historic)
    {
        ImportOrder order = new(path, mode, null, new ProfileWhere(null, null), "test");
        return (await Imports.RunAsync(order, null, Cancellation)).Rows;
    }

    public async Task<ProfileTally> BookAsync(string path, string profile, ProfileWhere? where = null)
    {
        ImportOrder order = new(path, BookMode.Historic, profile, where ?? new ProfileWhere(null, null), "test");
        return (await Imports.RunAsync(order, null, Cancellation)).Codes!;
    }

    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>The books as text, free of the keys of this database: equal texts are equal books.</summary>
    public IReadOnlyList<string> Statement()
    {
        using TraceabilityDb db = Factory.CreateDbContext();
        IEnumerable<string> movements = db.Movements
            .Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new { m, o.Code }).AsEnumerable()
            .Select(x => $"{x.Code} {x.m.RequestId} {x.m.Kind} {x.m.OccurredAt:O} {x.m.RecordedAt:O} {x.m.AmountFen} "
                + $"{x.m.Contract} {x.m.Reason} {x.m.Note} {x.m.Department} {x.m.PatientGroup} {x.m.Prescriptions} "
                + $"{x.m.PrescribedDays}");
        IEnumerable<string> balances = (
            from a in db.Accounts
            join owner in db.Organisations on a.Owner equals owner.Id
            join e in db.LedgerEntries on new { Account = a.Id, Seq = a.Entries } equals new { e.Account, e.Seq }
            join l in db.Lots on a.Commodity equals l.Id into lots
            from lot in lots.DefaultIfEmpty()
            select new { a.Kind, owner.Code, Lot = lot == null ? "" : lot.Number, e.After }).AsEnumerable()
            .Select(x => $"{x.Kind} {x.Code} {x.Lot} {x.After}");
        IEnumerable<string> permits = db.Permits.AsEnumerable()
            .Select(p => $"{p.Number} {p.Type} {p.Status} {p.ValidFrom:O} {p.ValidTo:O}");
        return [.. movements.Concat(balances).Concat(permits).Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        await _desk.DisposeAsync();
        await _store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
