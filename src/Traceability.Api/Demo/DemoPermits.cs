using System.Globalization;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoPermitLine;
using static Traceability.Api.Demo.DemoProduct;

namespace Traceability.Api.Demo;

/// <summary>The papers that make the county's movements lawful; filings are renewed when their term is over.</summary>
internal static class DemoPermits
{
    /// <summary>Days by which a careful firm has the next paper before the last one ends.</summary>
    private const int RenewedBefore = 7;

    public const string OutsideToluene = "购备-150823-U1-专";

    /// <summary>Licences without quantity, and papers for the whole time.</summary>
    public static IEnumerable<DemoPermit> Lasting(DemoDates dates)
    {
        DateOnly from = dates.Start.AddMonths(-8);
        DemoPermit Paper(
            string number, string type, DemoFirm holder, DemoFirm by, int months, params DemoPermitLine[] lines) =>
            new(number, type, holder, by, from, from.AddMonths(months).AddDays(-1), lines);

        yield return Paper("产备-1508-P", "PT-FILE-PROD-23", Producer, PrefectureEmergency, 36,
            Licence("CN-P2-02"), Licence("CN-P3-02"), Licence("CN-P3-06"));
        yield return Paper("经备-1508-T2", "PT-FILE-OPER-2", Trader, PrefectureEmergency, 36, Licence("CN-P2-02"));
        yield return Paper("经备-150823-T3", "PT-FILE-OPER-3", Trader, BannerEmergency, 36,
            Licence("CN-P3-01"), Licence("CN-P3-02"), Licence("CN-P3-04"), Licence("CN-P3-06"));
        yield return Paper("进许-15-T", "PT-IMP", Trader, RegionCommerce, 24, Content(Toluene, 900_000));
        yield return Paper("产许药-15-DP", "PT-PROD-1D", DrugProducer, RegionDrug, 60,
            Licence("CN-P1-12-01"), Licence("CN-P1-12-06"));
        yield return Paper("定点-15-DP", "PT-NPROD", DrugProducer, RegionDrug, 60, Licence("CN-Y2-05"));
        yield return Paper("批发-15-DW", "PT-NWHOLE", DrugWholesaler, RegionDrug, 60, Licence("CN-N-01"));
        yield return Paper("经许药-15-DW", "PT-OPER-1D", DrugWholesaler, RegionDrug, 60, Licence("CN-P1-12-01"));
        yield return Paper("印鉴卡-1508-H", "PT-SEAL", Hospital, PrefectureHealth, 36,
            Licence("CN-N-01"), Licence("CN-P1-12-01"));
        yield return Paper("精二-1508-PH", "PT-Y2RETAIL", Pharmacy, PrefectureDrug, 60, Licence("CN-Y2-05"));
        yield return Paper("采集-15-EH", "PT-EPH-HARV", Harvester, RegionAgriculture, 24, Gross(Herb, 12_000));
        yield return Paper("收购-15-EB", "PT-EPH-ACQ", HerbBuyer, RegionIndustry, 24, Gross(Herb, 12_000));
        yield return Paper("收购-15-DP", "PT-EPH-ACQ", DrugProducer, RegionIndustry, 24, Gross(Herb, 12_000));
    }

    /// <summary>Papers that run for some months and overlap a little.</summary>
    public static IEnumerable<DemoPermit> Renewed(DemoDates dates) =>
    [
        .. Series(dates, 6, Filing("T", Trader, BannerPolice, Gross(Acetone, 600_000), Gross(Hydrochloric, 120_000),
            Gross(Permanganate, 10_000))),
        .. Series(dates, 6, Filing("U1", Coatings, BannerPolice, Gross(Acetone, 300_000), Content(Toluene, 450_000))),
        .. Series(dates, 6, Filing("U2", Dyestuffs, BannerPolice, Gross(Anhydride, 240_000),
            Gross(Hydrochloric, 350_000))),
        .. Series(dates, 6, Filing("S", School, BannerPolice, Gross(Acetone, 300), Gross(Hydrochloric, 150),
            Gross(Permanganate, 100))),
        .. Series(dates, 6, Filing("X", Baotou, BaotouPolice, Gross(Acetone, 120_000), Gross(Permanganate, 8_000),
            Gross(Anhydride, 40_000))),
        .. Series(dates, 3, (number, from, to) => new DemoPermit(
            $"运备-150823-T-{number}", "PT-TFILE-3-3M", Trader, BannerPolice, from, to,
            [Gross(Acetone, 60_000), Gross(Permanganate, 5_000)])
        {
            Counterparty = Baotou,
            Carrier = Carrier,
            FromRegion = County,
            ToRegion = Baotou.Region,
        }),
        .. Series(dates, 3, (number, from, to) => new DemoPermit(
            $"运许-150823-P-{number}", "PT-TRANS-2-3M", Producer, BannerPolice, from, to, [Gross(Anhydride, 25_000)])
        {
            Counterparty = Baotou,
            Carrier = Carrier,
            FromRegion = County,
            ToRegion = Baotou.Region,
        }),
        .. CalendarYears(dates).Select(year => new DemoPermit(
            $"运麻-1508-DW-{year}", "PT-NTRANS", DrugWholesaler, PrefectureDrug, new DateOnly(year, 1, 1),
            new DateOnly(year, 12, 31), [Licence("CN-N-01")])),
    ];

    /// <summary>One export, one licence.</summary>
    public static DemoPermit ExportLicence(DateOnly day) => new(
        "出许-15-P-" + Stamp(day), "PT-EXP", Producer, RegionCommerce, day, day.AddMonths(2), [Gross(Acetone, 10_000)])
    {
        SingleUse = true,
        Counterparty = Mongolian,
    };

    /// <summary>One purchase of ephedrine tablets, one purchase-and-use certificate.</summary>
    public static DemoPermit TabletCertificate(DateOnly day) => new(
        "购用-15-DW-" + Stamp(day), "PT-BUY-1D", DrugWholesaler, RegionDrug, day, day.AddMonths(3).AddDays(-1),
        [Pieces(EphedrineTablets, 11_000)])
    {
        SingleUse = true,
        Counterparty = DrugProducer,
    };

    public static DemoPermit ForOutsideToluene(DateOnly day) => new(
        OutsideToluene, "PT-BUY-23-M", Coatings, BannerPolice, day, day.AddMonths(6).AddDays(-1),
        [Content(Toluene, 3_000)])
    {
        IsSpecial = true,
    };

    private static Func<int, DateOnly, DateOnly, DemoPermit> Filing(
        string prefix, DemoFirm holder, DemoFirm by, params DemoPermitLine[] lines) =>
        (number, from, to) => new DemoPermit(
            $"购备-{holder.Region}-{prefix}-{number}", "PT-BUY-23-M", holder, by, from, to, lines);

    private static IEnumerable<DemoPermit> Series(
        DemoDates dates, int months, Func<int, DateOnly, DateOnly, DemoPermit> make)
    {
        int number = 1;
        DateOnly from = dates.Start.AddDays(-12);
        while (from <= dates.Today)
        {
            yield return make(number++, from, from.AddMonths(months).AddDays(-1));
            from = from.AddMonths(months).AddDays(-RenewedBefore);
        }
    }

    private static IEnumerable<int> CalendarYears(DemoDates dates) =>
        Enumerable.Range(dates.Start.Year, dates.Today.Year - dates.Start.Year + 1);

    private static string Stamp(DateOnly day) => day.ToString("yyMMdd", CultureInfo.InvariantCulture);
}
