using Traceability.Console.Tests.Goods;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Console.Tests.Days;

/// <summary>医院药房的一天: dispensed on prescriptions, summed up, reported.</summary>
public sealed class HospitalDayTests(Office office)
{
    [Theory, InlineData(ScreenSize.Desktop), InlineData(ScreenSize.Phone)]
    public async Task A_pharmacist_dispenses_reads_the_summary_and_looks_after_the_reports(ScreenSize size)
    {
        await using Visitor pharmacist = await office.OpenAsync("hospital", size);
        await pharmacist.LookAsync("/home", "hospital-tasks");
        await pharmacist.OpenFormAsync("/record/dispense");
        if (await pharmacist.Page.IsVisibleAsync("select#f-site"))
            await pharmacist.Page.SelectOptionAsync("#f-site", "H-PHARM");
        await pharmacist.GiveAsync("items-0-product", "DZP-TAB");
        await pharmacist.GiveAsync("items-0-lot", LotOfDiazepam());
        await pharmacist.GiveAsync("items-0-quantity", "14");
        await pharmacist.GiveAsync("department", "内科");
        await pharmacist.Page.SelectOptionAsync("#f-patientGroup", "Outpatient");
        await pharmacist.GiveAsync("prescriptions", "2");
        await pharmacist.GiveAsync("prescribedDays", "7");
        await pharmacist.GiveAsync("purpose", "处方 2 张");
        await pharmacist.Expect("#summary").ToContainTextAsync("14 件");
        await pharmacist.SeenAsync("hospital-dispensing");
        await pharmacist.Page.ClickAsync("#send");
        await pharmacist.Expect("#receipt").ToContainTextAsync("已登记");
        await pharmacist.SeenAsync("hospital-dispensed");

        await pharmacist.LookAsync("/reports/goods", "hospital-goods-report");
        await pharmacist.Page.ClickAsync("main a:has-text('调剂汇总')");
        await pharmacist.Page.WaitForURLAsync("**/api/reports/dispensings.html**");
        await pharmacist.Expect("main").ToContainTextAsync("门诊");
        await pharmacist.SeenAsync("hospital-summary");
        await pharmacist.LookAsync("/reports", "hospital-reports");
        await pharmacist.LookAsync("/duties?view=list", "hospital-duties");
    }

    private string LotOfDiazepam()
    {
        using TraceabilityDb db = office.Db();
        return (from product in db.Products
                where product.Code == "DZP-TAB"
                join lot in db.Lots on product.Id equals lot.Product
                join account in db.Accounts on lot.Id equals account.Commodity
                where account.Kind == AccountKind.OnHand && account.Package == null
                    && db.Users.Any(u => u.UserName == "hospital" && u.Organisation == account.Owner)
                join entry in db.LedgerEntries
                    on new { Account = account.Id, Seq = account.Entries } equals new { entry.Account, entry.Seq }
                where entry.After >= 100
                select lot.Number).First();
    }
}
