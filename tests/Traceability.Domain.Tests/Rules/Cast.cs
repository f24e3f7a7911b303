using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using static Traceability.Domain.Catalogue.SubstanceClass;
using static Traceability.Domain.Parties.OrganisationKinds;

namespace Traceability.Domain.Tests.Rules;

/// <summary>Who and what a <see cref="World"/> is peopled with.</summary>
internal static class Cast
{
    public static readonly Substance Piperonal = Listed("CN-P1-03", Precursor1, "胡椒醛", "Piperonal");
    public static readonly Substance Ephedrine = Listed("CN-P1-12-01", Precursor1Pharmaceutical, "麻黄素", "Ephedrine");
    public static readonly Substance AceticAnhydride =
        Listed("CN-P2-02", Precursor2, "醋酸酐", "Acetic anhydride", "108-24-7");
    public static readonly Substance Ether = Listed("CN-P2-04", Precursor2, "乙醚", "Ethyl ether");
    public static readonly Substance Acetone = Listed("CN-P3-02", Precursor3, "丙酮", "Acetone", "67-64-1");
    public static readonly Substance Permanganate =
        Listed("CN-P3-04", Precursor3, "高锰酸钾", "Potassium permanganate", "7722-64-7");
    public static readonly Substance Morphine = Listed("CN-N-01", Narcotic, "吗啡", "Morphine");
    public static readonly Substance Ketamine = Listed("CN-Y1-01", Psychotropic1, "氯胺酮", "Ketamine");
    public static readonly Substance Pethidine = Listed("CN-N-06", Narcotic, "哌替啶", "Pethidine");
    public static readonly Substance Methylphenidate =
        Listed("CN-Y1-06", Psychotropic1, "哌醋甲酯", "Methylphenidate");
    public static readonly Substance Diazepam = Listed("CN-Y2-05", Psychotropic2, "地西泮", "Diazepam");
    public static readonly Substance EphedraHerb = Listed("CN-EPH-HERB", Ephedra, "麻黄草", "Ephedra herb");

    /// <summary>4-哌啶酮, in category 2 since 2025-07-20.</summary>
    public static readonly Substance Piperidone = new()
    {
        Code = "CN-P2-19", Class = Precursor2, NameZh = "4-哌啶酮", NameEn = "4-Piperidone",
        ListedFrom = new DateOnly(2025, 7, 20), LegalBasis = "", Verified = "yes",
    };

    public static readonly Organisation Plant = Firm(1, "甲化工厂", User, "150823");
    public static readonly Organisation Producer = Firm(2, "乙生产厂", OrganisationKinds.Producer, "150802");
    public static readonly Organisation FarPlant = Firm(3, "丙外地厂", User, "130108");
    public static readonly Organisation Carrier = Firm(4, "丁运输公司", OrganisationKinds.Carrier, "150823");
    public static readonly Organisation OtherCarrier = Firm(5, "戊运输公司", OrganisationKinds.Carrier, "150823");
    public static readonly Organisation Hospital = Firm(6, "旗医院", OrganisationKinds.Hospital, "150823");
    public static readonly Organisation Wholesaler = Firm(7, "麻药批发", DrugWholesaler, "150802");
    public static readonly Organisation School = Firm(8, "中学实验室", SchoolLab, "150823");
    public static readonly Organisation Warehouse = Firm(9, "己仓储", OrganisationKinds.Warehouse, "150823");
    public static readonly Organisation Trader = Firm(10, "庚商贸", OrganisationKinds.Trader, "150823");
    public static readonly Organisation DrugMaker = Firm(11, "辛制药", DrugProducer, "150802");
    public static readonly Organisation Pharmacy = Firm(12, "壬药店", OrganisationKinds.Pharmacy, "150823");
    public static readonly Organisation EphedraBuyer = Firm(13, "癸收购站", OrganisationKinds.EphedraBuyer, "150823");
    public static readonly Organisation Harvester = Firm(14, "采集合作社", EphedraHarvester, "150823");
    public static readonly Organisation Importer = Firm(15, "外国进口商", Foreign, "");
    public static readonly Organisation AmericanImporter = Firm(16, "外国进口商（美国）", Foreign, "");
    public static readonly Organisation Police = Firm(90, "旗公安局", Regulator, "150823");

    public static readonly Person Keeper = Someone(1, "保管员", Producer.Id, [1]);
    public static readonly Person Handler = Someone(2, "经手人", Plant.Id, [2]);
    public static readonly Person KeeperAgain = Someone(3, "同一保管员", Plant.Id, [1]);
    public static readonly Person PrivatePerson = Someone(4, "个人", null, [4]);
    public static readonly Person PersonWithoutIdentity = Someone(5, "未登记证件的个人", null, null);

    /// <summary>盐酸麻黄碱片 25 mg.</summary>
    public static readonly Product EphedrineTablets = Pieces(501, "片剂", Ephedrine, 25);

    public static readonly Product EphedrineAmpoules = Pieces(502, "注射剂", Ephedrine, 30);

    public static readonly Product MorphineTablets = Pieces(503, "缓释片", Morphine, 30);

    public static readonly Product DiazepamTablets = Pieces(504, "片剂", Diazepam, 2);

    /// <summary>Ether by the litre, 0.713 kg each.</summary>
    public static readonly Product EtherByTheLitre = Made(505, BaseUnit.Microlitre, "液体", (Ether, 713_000));

    public static readonly Product CompoundTablets = Pieces(508, "复方片剂", Ephedrine, 5);

    public static readonly Product ReferenceStandard = Made(506, BaseUnit.Milligram, "对照品", (Ephedrine, 1_000_000));

    /// <summary>Acetone and acetic anhydride, half and half: one product under two categories.</summary>
    public static readonly Product Mixture =
        Made(507, BaseUnit.Milligram, "液体", (Acetone, 500_000), (AceticAnhydride, 500_000));

    public static readonly Person Adult = Born(6, new DateOnly(2008, 5, 20));

    /// <summary>Eighteen tomorrow.</summary>
    public static readonly Person Minor = Born(7, new DateOnly(2008, 5, 21));

    /// <summary>A compound with so much ephedrine a piece, in packs of so many.</summary>
    public static Product Compound(long milligrams, int piecesAPack, string form = "复方片剂") => new()
    {
        Id = new Id<Product>(520 + milligrams), Code = "PR-COMPOUND", Name = form, BaseUnit = BaseUnit.Piece,
        Form = form, PackSize = string.Create(CultureInfo.InvariantCulture, $"{piecesAPack} 片/盒"),
        Contents = [new ProductContent
        {
            Product = new Id<Product>(520 + milligrams), Substance = Ephedrine.Code,
            NanogramsPerUnit = milligrams * 1_000_000,
        }],
    };

    /// <summary>Ten milligrams of a drug in some form, by the piece.</summary>
    public static Product Drug(Substance drug, string form) => Pieces(510, form, drug, 10);

    /// <summary>So many parts of acetone in a million of the mixture.</summary>
    public static Product Thinner(long partsPerMillion) =>
        Made(509, BaseUnit.Milligram, "稀释剂", (Acetone, partsPerMillion));

    public static Organisation FarUnit(OrganisationKinds kinds) =>
        Firm(FarPlant.Id.Value, "外地单位", kinds, FarPlant.Region);

    public static Product Pure(Substance substance) =>
        Made(600 + substance.Code.Sum(c => c), BaseUnit.Milligram, "粉末", (substance, 1_000_000));

    public static GoodsFacts Item(int item, int lot, Product product, Substance[] substances, Measure measure,
        bool packed) =>
        new()
    {
        Item = item,
        Claim = new DraftItem { Product = product.Code, Lot = "L1", Measure = measure },
        Product = product,
        Substances = substances,
        Lot = new Id<Commodity>(7000 + lot),
        Package = packed ? new Id<Package>(8000 + item) : null,
    };

    public static Site SiteOf(Organisation organisation, string? region, string controls = "") => new()
    {
        Id = new Id<Site>(organisation.Id.Value * 100), Organisation = organisation.Id, Code = "S" + organisation.Code,
        Name = "库房", Kind = SiteKind.Warehouse, Region = region ?? organisation.Region,
        Controls = controls,
    };

    public static Movement Earlier(
        MovementKind kind, Organisation by, Organisation with, DateOnly day, string? purchasePermit) => new()
    {
        Id = new Id<Movement>(9000), RequestId = "earlier", BodyHash = [], Kind = kind, Mode = BookMode.Live,
        OccurredAt = ChinaTime.StartOf(day).AddHours(9), OccurredOffsetMinutes = ChinaTime.OffsetMinutes,
        RecordedAt = ChinaTime.StartOf(day).AddHours(9), PostedAt = ChinaTime.StartOf(day).AddHours(9),
        Organisation = by.Id, Owner = by.Id, Counterparty = with.Id, RecordedBy = "test",
        PurchasePermitNumber = purchasePermit,
    };

    private static Substance Listed(string code, SubstanceClass c, string zh, string en, string? cas = null) => new()
    {
        Code = code, Class = c, NameZh = zh, NameEn = en, Cas = cas, LegalBasis = "", Verified = "yes",
        ListedFrom = new DateOnly(2005, 11, 1),
    };

    private static Organisation Firm(long id, string name, OrganisationKinds kinds, string region) => new()
    {
        Id = new Id<Organisation>(id), Code = "ORG" + id.ToString(CultureInfo.InvariantCulture), Name = name,
        Kinds = kinds, Region = region, Status = OrganisationStatus.Verified,
    };

    private static Person Someone(long id, string name, Id<Organisation>? organisation, byte[]? identity) => new()
    {
        Id = new Id<Person>(id), Code = "P" + id.ToString(CultureInfo.InvariantCulture), Name = name,
        Organisation = organisation, Role = organisation is null ? PersonRole.NaturalPerson : PersonRole.Keeper,
        IdNumberHash = identity,
    };

    private static Person Born(long id, DateOnly born) => new()
    {
        Id = new Id<Person>(id), Code = "P" + id.ToString(CultureInfo.InvariantCulture), Name = "个人",
        Role = PersonRole.NaturalPerson, IdNumberHash = [(byte)id], BornOn = born,
    };

    private static Product Pieces(long id, string form, Substance substance, long milligrams) =>
        Made(id, BaseUnit.Piece, form, (substance, milligrams * 1_000_000));

    private static Product Made(
        long id, BaseUnit unit, string form, params (Substance Substance, long Nanograms)[] contents) =>
        new()
        {
            Id = new Id<Product>(id), Code = "PR" + id.ToString(CultureInfo.InvariantCulture), Name = form,
            BaseUnit = unit, Form = form,
            Contents = [.. contents.Select(c => new ProductContent
            {
                Product = new Id<Product>(id), Substance = c.Substance.Code, NanogramsPerUnit = c.Nanograms,
            })],
        };
}
