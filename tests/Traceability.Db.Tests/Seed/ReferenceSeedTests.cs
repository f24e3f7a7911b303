using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Seed;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;
using Traceability.Testing;

namespace Traceability.Db.Tests.Seed;

public sealed class ReferenceSeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [DatabaseData]
    public async Task A_new_database_gets_the_whole_catalogue(TestDatabase database)
    {
        TraceabilityDbFactory factory = await SeededAsync(database);
        await using TraceabilityDb db = factory.CreateDbContext();

        Assert.Equal(54 + 78 + 1, await db.Substances.CountAsync(Cancellation));
        Assert.Equal(35, await db.PermitTypes.CountAsync(Cancellation));
        Assert.Equal(SettingDefaults.All.Count, await db.Settings.CountAsync(Cancellation));
        Substance acid = await db.Substances.SingleAsync(s => s.Code == "CN-P2-02", Cancellation);
        Assert.Equal("醋酸酐", acid.NameZh);
        Assert.Equal("108-24-7", acid.Cas);
        Assert.Equal(SubstanceClass.Precursor2, acid.Class);
        Assert.Equal(new DateOnly(2005, 11, 1), acid.ListedFrom);
        PermitType licence = await db.PermitTypes.SingleAsync(t => t.Code == "PT-BUY-1N", Cancellation);
        Assert.True(licence.SingleUse);
        Assert.Equal("P1M", licence.Validity);
    }

    [Theory]
    [DatabaseData]
    public async Task To_seed_again_changes_nothing(TestDatabase database)
    {
        TraceabilityDbFactory factory = await SeededAsync(database);
        string before = await PrintAsync(factory);

        await ReferenceSeed.ApplyAsync(factory, Cancellation);

        Assert.Equal(before, await PrintAsync(factory));
    }

    [Theory]
    [DatabaseData]
    public async Task A_release_corrects_its_own_rows_and_keeps_what_others_wrote(TestDatabase database)
    {
        TraceabilityDbFactory factory = await SeededAsync(database);
        DateOnly delisted = new(2030, 1, 1);
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            await db.Substances.Where(s => s.Code == "CN-P3-02").ExecuteUpdateAsync(
                s => s.SetProperty(x => x.NameZh, "丙铜").SetProperty(x => x.DelistedFrom, delisted), Cancellation);
            db.Add(Added());
            db.Add(new Setting { Name = SettingNames.ArrivalGraceHours, EffectiveFrom = delisted, Text = "12" });
            db.Add(new Setting { Name = SettingNames.KeyAreas, EffectiveFrom = delisted, Text = "150823" });
            await db.SaveChangesAsync(Cancellation);
        }

        await ReferenceSeed.ApplyAsync(factory, Cancellation);

        await using TraceabilityDb after = factory.CreateDbContext();
        Substance acetone = await after.Substances.SingleAsync(s => s.Code == "CN-P3-02", Cancellation);
        Assert.Equal("丙酮", acetone.NameZh);
        Assert.Equal(delisted, acetone.DelistedFrom);
        Assert.True(await after.Substances.AnyAsync(s => s.Code == Added().Code, Cancellation));
        Assert.Equal(2, await after.Settings.CountAsync(s => s.Name == SettingNames.ArrivalGraceHours, Cancellation));
        Assert.Equal(["", "150823"], await after.Settings.Where(s => s.Name == SettingNames.KeyAreas)
            .OrderBy(s => s.EffectiveFrom).Select(s => s.Text).ToListAsync(Cancellation));
    }

    private static Substance Added() => new()
    {
        Code = "CN-P3-99",
        Class = SubstanceClass.Precursor3,
        NameZh = "新增物质",
        NameEn = "Added since",
        LegalBasis = "公告",
        Verified = "no",
    };

    private static async Task<TraceabilityDbFactory> SeededAsync(TestDatabase database)
    {
        TraceabilityDbFactory factory = await database.OpenAsync();
        await ReferenceSeed.ApplyAsync(factory, Cancellation);
        return factory;
    }

    private static async Task<string> PrintAsync(TraceabilityDbFactory factory)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        var substances = await db.Substances.OrderBy(s => s.Code)
            .Select(s => new { s.Code, s.Class, s.NameZh, s.Cas, s.ListedFrom, s.DelistedFrom, s.Notes })
            .ToListAsync(Cancellation);
        var types = await db.PermitTypes.OrderBy(t => t.Code)
            .Select(t => new { t.Code, t.NameZh, t.SingleUse, t.Validity }).ToListAsync(Cancellation);
        var settings = await db.Settings.OrderBy(s => s.Name)
            .Select(s => new { s.Name, s.EffectiveFrom, s.Text }).ToListAsync(Cancellation);
        return string.Join('\n', [.. substances, .. types, .. settings]);
    }
}
