using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Suspicions;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>
/// Suspicious reports and final users, half-way and finished: one report waits, one is under check, one is answered;
/// one use is declared, one under check, one verified, one doubtful.
/// </summary>
internal sealed class DemoReported(
    TraceabilityDbFactory factory, IdSource ids, DemoParties parties, DateOnly today)
{
    private const string Hand = "demo";
    private const long Kilogram = 1_000_000;

    private Id<Organisation> Police => parties.Firms[DemoFirms.BannerPolice];

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Report(db, DemoFirms.Carrier, SuspicionKind.OddTransport, "途中有人要求改送包头一处空厂房，愿另付运费", "男性，电话要求改送货地点", -2);
        Report(db, DemoFirms.Association, SuspicionKind.OddUse, "有人询问会员单位醋酸酐价格，说不清用途", "自称某贸易公司业务员", -6,
            (SuspicionAct.Check, null));
        Report(db, DemoFirms.Trader, SuspicionKind.CashPayment, "上门求购丙酮 200 kg，要求现金、不登记", "车牌蒙B·J7719 面包车", -40,
            (SuspicionAct.Check, null), (SuspicionAct.Found, "车辆登记人无备案证明，已告诫"),
            (SuspicionAct.Close, "感谢及时报告。经核查属实，已依法处理。"));
        Declare(db, DemoFirms.School, "CN-P3-06", 20, "分析实验酸化", "教学样品", "危化品库专柜", -3);
        Declare(db, DemoFirms.Coatings, "CN-P3-04", 500, "生产废水氧化处理", "水性涂料", "氧化剂专库，双人双锁", -12,
            (EndUseAct.Begin, null), (EndUseAct.Note, "已查看领用记录，用量与废水量相比偏大，待现场核对"));
        Declare(db, DemoFirms.Dyestuffs, "CN-P2-02", 6_000, "乙酰化", "分散染料中间体", "专用储罐，双人双锁", -70,
            (EndUseAct.Begin, null), (EndUseAct.Note, "现场核对反应釜产能和投料单"),
            (EndUseAct.Verify, "用途属实，用量与产能相符"));
        Declare(db, DemoFirms.Baotou, "CN-P3-02", 6_000, "清洗", "金属制品", "租用库房", -25,
            (EndUseAct.Begin, null), (EndUseAct.Doubt, "申报用量远超清洗线产能，待说明"));
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Report(
        TraceabilityDb db, DemoFirm firm, SuspicionKind kind, string what, string about, int day,
        params (SuspicionAct Act, string? Text)[] acts)
    {
        SuspicionReport report = new()
        {
            Id = ids.Next<SuspicionReport>(),
            Organisation = parties.Firms[firm],
            RequestId = $"demo-{firm.Code}-{day}",
            Kind = kind,
            About = about,
            What = what,
            HappenedOn = today.AddDays(day),
            Region = "150823",
            ReportedAt = Morning(day),
            ReportedBy = Hand,
            DueOn = today.AddDays(day + 15),
        };
        db.SuspicionReports.Add(report);
        Add(1, SuspicionAct.Report, what, day);
        foreach ((SuspicionAct act, string? text) in acts) Add(report.Do(act)!.Value, act, text, ++day);

        void Add(int number, SuspicionAct act, string? text, int on) => db.SuspicionEvents.Add(new SuspicionEvent
        {
            Report = report.Id,
            Number = number,
            Act = act,
            After = report.State,
            Text = text,
            By = Hand,
            At = Morning(on),
        });
    }

    private void Declare(
        TraceabilityDb db, DemoFirm firm, string substance, long kilograms, string process, string makes,
        string storage, int day, params (EndUseAct Act, string? Text)[] acts)
    {
        EndUseCheck check = new()
        {
            Id = ids.Next<EndUseCheck>(),
            User = parties.Firms[firm],
            AskedBy = parties.Firms[firm],
            RequestId = $"demo-{substance}",
            Substance = substance,
            Quantity = kilograms * Kilogram,
            Unit = BaseUnit.Milligram,
            Period = UsePeriod.Month,
            Process = process,
            Makes = makes,
            Storage = storage,
            AskedAt = Morning(day),
            DueOn = today.AddDays(day + 20),
        };
        db.EndUseChecks.Add(check);
        Add(1, EndUseAct.Declare, null, check.User, day);
        foreach ((EndUseAct act, string? text) in acts)
        {
            int number = check.Do(act, Police, act == EndUseAct.Verify ? today.AddMonths(10) : null)!.Value;
            Add(number, act, text, Police, ++day);
        }

        void Add(int number, EndUseAct act, string? text, Id<Organisation> by, int on) =>
            db.EndUseEvents.Add(new EndUseEvent
            {
                Check = check.Id,
                Number = number,
                Act = act,
                After = check.State,
                Text = text,
                Organisation = by,
                By = Hand,
                At = Morning(on),
            });
    }

    private DateTime Morning(int days) => ChinaTime.StartOf(today.AddDays(days)).AddHours(9);
}
