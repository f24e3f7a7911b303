using System.Globalization;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Simulation.World;

/// <summary>Counties with a maker of acetone, plants that use it, and a police that files their purchases.</summary>
internal static class Province
{
    public const string Acetone = "SIM-ACETONE";
    public const string Substance = "CN-P3-02";
    public const long Kilogram = 1_000_000;
    public const long FilingKilograms = 20_000;
    private const int UsersInCounty = 8;

    private static readonly string[] Counties = ["150823", "150822", "150821"];

    public static IReadOnlyList<Plant> Plants { get; } =
    [
        .. Counties.SelectMany(region => Enumerable.Range(0, UsersInCounty + 1).Select(i => new Plant(
            Invariant($"91{region}MA0SIM{i:D3}X"), region, Invariant($"S-{region}-{i}"),
            i == 0 ? null : Invariant($"SIM-BUY-{region}-{i}")))),
    ];

    public static IEnumerable<Plant> Users => Plants.Where(p => !p.IsMaker);

    public static Plant MakerFor(Plant user) => Plants.First(p => p.IsMaker && p.Region == user.Region);

    public static async Task FoundAsync(Works works, DateOnly first, CancellationToken cancellationToken)
    {
        await ReferenceSeed.ApplyAsync(works.Factory, cancellationToken);
        Dictionary<string, Organisation> parties = [];
        await using (TraceabilityDb db = works.Factory.CreateDbContext())
        {
            foreach (string region in Counties) Add(region, Police(region), OrganisationKinds.Regulator);
            foreach (Plant plant in Plants)
            {
                Add(plant.Region, plant.Code, plant.IsMaker ? OrganisationKinds.Producer : OrganisationKinds.User);
                db.Add(new Site
                {
                    Id = works.Ids.Next<Site>(), Organisation = parties[plant.Code].Id, Code = plant.Site,
                    Name = plant.Site, Kind = SiteKind.Warehouse, Region = plant.Region,
                });
            }

            Id<Product> product = works.Ids.Next<Product>();
            db.Add(new Product
            {
                Id = product, Code = Acetone, Name = "丙酮", BaseUnit = BaseUnit.Milligram,
                Contents = [new ProductContent { Product = product, Substance = Substance,
                    NanogramsPerUnit = 1_000_000 }],
            });
            await db.SaveChangesAsync(cancellationToken);

            void Add(string region, string code, OrganisationKinds kinds) => db.Add(parties[code] = new Organisation
            {
                Id = works.Ids.Next<Organisation>(), Code = code, Name = code, Kinds = kinds, Region = region,
                Status = OrganisationStatus.Verified, RegisteredOn = first.AddYears(-1),
                VerifiedOn = first.AddYears(-1),
                Agency = kinds == OrganisationKinds.Regulator ? AgencyKind.Police : null,
            });
        }

        foreach (Plant user in Users)
            await GrantAsync(works, parties[user.Code], parties[Police(user.Region)], user, first);
    }

    private static async Task GrantAsync(
        Works works, Organisation holder, Organisation police, Plant user, DateOnly first)
    {
        Id<Permit> id = works.Ids.Next<Permit>();
        Permit permit = new()
        {
            Id = id, Number = user.Filing!, Type = "PT-BUY-23-M", Holder = holder.Id, IssuedBy = police.Id,
            ValidFrom = first, ValidTo = first.AddMonths(6), SingleUse = false, Status = PermitStatus.Valid,
            Lines =
            [
                new PermitLine
                {
                    Id = works.Ids.Next<Commodity>(), Permit = id, Substance = Substance,
                    Quantity = FilingKilograms * Kilogram, Unit = BaseUnit.Milligram, Basis = PermitBasis.Content,
                },
            ],
        };
        DraftHeader header = new()
        {
            RequestId = "grant:" + user.Filing, Mode = BookMode.Live, OccurredAt = ChinaTime.StartOf(first),
            Organisation = police.Code, Counterparty = holder.Code, PurchasePermit = user.Filing,
        };
        Assert.IsType<RecordOutcome.Recorded>(
            await works.Recorder.GrantAsync(permit, police, header, new EnteredBy("simulation")));
    }

    private static string Police(string region) => Invariant($"11{region}MA0SIM900X");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
