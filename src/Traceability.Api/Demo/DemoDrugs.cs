using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using static Traceability.Api.Demo.DemoFirms;
using static Traceability.Api.Demo.DemoProduct;
using static Traceability.Api.Demo.DemoSite;

namespace Traceability.Api.Demo;

/// <summary>Drug producer, wholesaler, hospital and pharmacy.</summary>
internal sealed class DemoDrugs(DemoBook book, DemoTrade trade)
{
    private int WeeksAgo => book.Dates.WeeksAgo(book.Day);

    public void TakeOver()
    {
        book.Make(MovementKind.Opening, DrugProducer, DrugPlant, Diazepam, 60_000);
        book.Make(MovementKind.Opening, DrugProducer, DrugPlant, EphedrineTablets, 50_000);
        book.Make(MovementKind.Opening, DrugWholesaler, WholesaleVault, Morphine, 4_000);
        book.Make(MovementKind.Opening, DrugWholesaler, WholesaleVault, Diazepam, 20_000);
        book.Make(MovementKind.Opening, DrugWholesaler, WholesaleVault, EphedrineTablets, 15_000);
        book.Make(MovementKind.Opening, Hospital, HospitalPharmacy, Morphine, 900);
        book.Make(MovementKind.Opening, Hospital, HospitalPharmacy, Diazepam, 4_000);
        book.Make(MovementKind.Opening, Hospital, HospitalPharmacy, EphedrineTablets, 4_000);
        book.Make(MovementKind.Opening, Pharmacy, PharmacyCounter, Diazepam, 3_500);
    }

    public void Work()
    {
        if (book.Day.DayOfWeek == DayOfWeek.Monday) SellTheWeek();
        if (book.Day.Day % 2 == 0) Dispense(HospitalPharmacy, Morphine, 90, "肿瘤科病区", PatientGroup.Inpatient, 1, 2);
        else Dispense(HospitalPharmacy, Morphine, 90, "疼痛门诊", PatientGroup.CancerPainOutpatient, 15, 2);
        Dispense(HospitalPharmacy, Diazepam, 330, "神经内科门诊", PatientGroup.Outpatient, 7, 2);
        if (book.IsWorkday) Dispense(HospitalPharmacy, EphedrineTablets, 440, "急诊科", PatientGroup.Emergency, 3, 3);
        if (book.Day.DayOfWeek != DayOfWeek.Sunday)
            Dispense(PharmacyCounter, Diazepam, 220, null, PatientGroup.Outpatient, 7, 1);
        if (book.Day.Day == 3)
        {
            book.Make(MovementKind.Purchase, DrugWholesaler, WholesaleVault, Morphine, 3_200, h => h with
            {
                Payment = PaymentMeans.Transfer,
                Note = "全国性批发企业供货",
            });
        }

        if (book.Day.Day is 4 or 18)
            book.Make(MovementKind.Production, DrugProducer, DrugPlant, Diazepam, book.About(12_000, 10));
    }

    private void SellTheWeek()
    {
        trade.Deliver(
            WholesaleVault,
            HospitalPharmacy,
            [.. Loose(WholesaleVault, Morphine, 650), .. Loose(WholesaleVault, Diazepam, 2_350)],
            h => Escorted(h) with
            {
                PurchasePermit = book.Permit(Hospital, "PT-SEAL", Morphine),
                TransportPermit = book.Permit(DrugWholesaler, "PT-NTRANS", Morphine),
            });
        trade.Deliver(
            WholesaleVault,
            HospitalPharmacy,
            Loose(WholesaleVault, EphedrineTablets, 2_300),
            h => Escorted(h) with { PurchasePermit = book.Permit(Hospital, "PT-SEAL", EphedrineTablets) });
        if (WeeksAgo % 2 == 0)
        {
            trade.Deliver(WholesaleVault, PharmacyCounter, Loose(WholesaleVault, Diazepam, 2_750), Escorted);
            trade.Deliver(DrugPlant, WholesaleVault, Loose(DrugPlant, Diazepam, 8_000), Escorted);
        }

        if (book.Day.Day <= 7) SellEphedrineTablets();
    }

    /// <summary>Each purchase of the wholesaler has its own purchase-and-use certificate.</summary>
    private void SellEphedrineTablets()
    {
        DemoPermit certificate = DemoPermits.TabletCertificate(book.Day);
        book.Grant(certificate);
        trade.Order(
            DrugPlant, WholesaleVault, EphedrineTablets, Loose(DrugPlant, EphedrineTablets, 11_000), certificate.Number,
            Escorted);
    }

    /// <param name="days">Of each prescription, so many pieces a day.</param>
    private void Dispense(
        DemoSite site, DemoProduct product, long usual, string? department, PatientGroup patients, int days, int aDay)
    {
        long pieces = book.About(usual, 120);
        book.Use(MovementKind.Dispense, site.Firm, site, product, pieces, h => h with
        {
            Purpose = "处方调剂",
            Department = department,
            PatientGroup = patients,
            Prescriptions = (int)((pieces + (days * aDay) - 1) / (days * aDay)),
            PrescribedDays = days,
        });
    }

    /// <summary>Special drugs travel in the seller's own closed car, two of its people on board.</summary>
    private static DraftHeader Escorted(DraftHeader h)
    {
        DemoFirm shipper = Enterprises.First(f => f.Code == h.Organisation);
        return h with
        {
            Carrier = null,
            Driver = null,
            Vehicle = "蒙L66308",
            TakenOverBy = shipper.Handler,
        };
    }

    private IReadOnlyList<DraftItem> Loose(DemoSite site, DemoProduct product, long pieces) =>
        book.Stock.TakeLoose(site.Firm, site, product, pieces);
}
