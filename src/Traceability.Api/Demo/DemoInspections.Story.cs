using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Inspections;
using Traceability.Api.Features.Inspections.Plans;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>What happened in each of them.</summary>
internal sealed partial class DemoInspections
{
    private const string Police = "police";
    private const string SecondPolice = "police-2";
    private const string Market = "market";
    private const string Emergency = "emergency";
    private const string Unit = "safety";

    private static string[] Partners => [DemoFirms.MarketRegulation.Code, DemoFirms.BannerEmergency.Code];

    /// <summary>专项稽查 of a user, a month ago: one finding put right, one open, a sample with its result.</summary>
    private async Task FinishedAsync()
    {
        At(-35);
        long plan = await PlanAsync(Police, new PlanRequest
        {
            RequestId = "demo-plan-1",
            Kind = PlanKind.SpecialAudit,
            Title = "涂料行业溶剂使用专项稽查",
            Reason = "涂料行业丙酮、甲苯使用量大，核查台账、标签和库存。",
            From = _today.AddDays(-35),
            To = _today.AddDays(2),
            Agencies = Partners,
            Units = [DemoFirms.Coatings.Code],
        });
        await TeamUpAsync(plan);
        await ActAsync(Police, plan, PlanAct.Start);
        long inspection = await FirstOfAsync(plan);
        At(-28);
        await StepAsync(Police, inspection, InspectionAct.Begin);
        At(-28, 40);
        await AnswerAsync(Police, inspection);
        await AnswerAsync(Market, inspection, "M-02", "抽查5桶，其中2桶标签缺少成分。");
        await AnswerAsync(Emergency, inspection, "E-03", "近一年培训记录缺少两名新保管员。");
        await CountAsync(inspection);
        await SampleAsync(inspection);
        At(-28, 90);
        await FindAsync(Market, inspection, "2桶稀释剂标签未标明成分", "R-047", AlertLevel.Notice, -14);
        await FindAsync(Emergency, inspection, "两名新保管员没有岗位培训记录", "R-046", AlertLevel.Warning, 10);
        await StepAsync(Police, inspection, InspectionAct.Present);
        At(-28, 110);
        foreach (string officer in new[] { Police, Market, Emergency }) await SignAsync(officer, inspection);
        Must(await SignInspection.Handle(
            inspection,
            new SignatureRequest { Role = SignerRole.UnitRepresentative, Name = "赵明", Position = "安全总监" },
            _desk, _reader, await PersonAsync(Unit), _stop));
        await StepAsync(Police, inspection, InspectionAct.Seal);
        At(-21);
        Id<Inspection> id = new(inspection);
        Id<InspectionSample> sample = await _db.InspectionSamples.Where(s => s.Inspection == id)
            .Select(s => s.Id).FirstAsync(_stop);
        Must(await RecordResult.Handle(
            inspection, sample.Value, new ResultRequest
            {
                Laboratory = "巴彦淖尔市产品质量计量检测所",
                Method = "气相色谱法",
                Assay = "99.6",
                Purity = "99.6",
                Opinion = "含量与标示相符，未检出掺杂。",
                Day = _today.AddDays(-22),
            }, _desk, _reader, _sealing, await PersonAsync(Police), _stop));
        At(-18);
        long first = await FindingAsync(inspection, 1);
        await OnFindingAsync(Unit, first, FindingAct.Answer, "2桶已重新贴标，并复查在库全部标签。");
        At(-17);
        await OnFindingAsync(Market, first, FindingAct.Accept, "核对照片和现场标签，整改到位。");
    }

    /// <summary>双随机: three units drawn among all, one of them being inspected now.</summary>
    private async Task HalfWayAsync()
    {
        At(-6);
        long plan = await PlanAsync(Police, new PlanRequest
        {
            RequestId = "demo-plan-2",
            Kind = PlanKind.Routine,
            Title = "四季度双随机联合抽查",
            Reason = "按季度抽查计划，从全旗在册单位中随机抽取。",
            From = _today.AddDays(-5),
            To = _today.AddDays(20),
            Agencies = Partners,
            Draw = 3,
            // Those that all three oversee anyhow: the demo opens nothing to a stranger by chance.
            DrawFrom =
            [
                OrganisationKinds.Producer, OrganisationKinds.Trader, OrganisationKinds.User,
                OrganisationKinds.Warehouse, OrganisationKinds.Carrier, OrganisationKinds.SchoolLab,
            ],
        });
        await TeamUpAsync(plan);
        At(-5);
        await ActAsync(Police, plan, PlanAct.Draw);
        await ActAsync(Police, plan, PlanAct.Start);
        long inspection = await FirstOfAsync(plan);
        string officer = await OfficerAsync(inspection);
        At(-1);
        await StepAsync(officer, inspection, InspectionAct.Begin);
        await StepAsync(officer, inspection, InspectionAct.Note, "单位配合，库房钥匙由两人分管。");
        At(-1, 30);
        await AnswerAsync(officer, inspection);
    }

    /// <summary>明查暗访 of the prefecture, fixed: the market regulator has not answered yet.</summary>
    private async Task AskedAsync()
    {
        At(-2);
        long plan = await PlanAsync("police-city", new PlanRequest
        {
            RequestId = "demo-plan-3",
            Kind = PlanKind.Unannounced,
            Title = "危险品运输环节明查暗访",
            Reason = "近期途中短少较多，不打招呼检查运输单位。",
            From = _today,
            To = _today.AddDays(30),
            Agencies = [DemoFirms.BannerPolice.Code, DemoFirms.MarketRegulation.Code],
            Units = [DemoFirms.Carrier.Code],
        });
        await ActAsync("police-city", plan, PlanAct.Fix);
        await NameAsync("police-city", plan, "孙建国", "公0800-0001");
        await ActAsync(Police, plan, PlanAct.Accept);
        await NameAsync(Police, plan, "李卫东", "公0823-0011");
    }

    private async Task TeamUpAsync(long plan)
    {
        await ActAsync(Police, plan, PlanAct.Fix);
        await ActAsync(Market, plan, PlanAct.Accept);
        await ActAsync(Emergency, plan, PlanAct.Accept);
        await NameAsync(Police, plan, "李卫东", "公0823-0011");
        await NameAsync(Police, plan, "王海燕", "公0823-0012", SecondPolice);
        await NameAsync(Market, plan, "张丽", "市监0823-0031");
        await NameAsync(Emergency, plan, "刘强", "应急0823-0021");
    }

    private Task<long> FirstOfAsync(long plan)
    {
        Id<InspectionPlan> id = new(plan);
        return _db.Inspections.Where(i => i.Plan == id).OrderBy(i => i.Id).Select(i => i.Id.Value).FirstAsync(_stop);
    }

    /// <summary>The sign-in of the police officer who was drawn.</summary>
    private Task<string> OfficerAsync(long inspection)
    {
        Id<Inspection> id = new(inspection);
        return (from o in _db.InspectionOfficers
                where o.Inspection == id
                join f in _db.PlanOfficers on o.Officer equals f.Id
                join u in _db.Users on f.UserId equals u.Id
                where u.UserName == Police || u.UserName == SecondPolice
                select u.UserName!).FirstAsync(_stop);
    }

    /// <summary>Everything on the books of the store was there, but one lot weighed a little less.</summary>
    private async Task CountAsync(long inspection)
    {
        var goods = (await SiteGoods.ReadAsync(
            _db, await PersonAsync(Police),
            (await SiteGoods.SiteAsync(
                _db, (await PersonAsync(Unit)).Organisation, DemoSite.CoatingsStore.Code, _stop))!, _stop))!;
        bool isFirst = true;
        List<MeasuredRequest> measured = [];
        foreach (var bulk in goods.Where(g => g.Package is null))
        {
            long found = isFirst && bulk.Book > 2_000_000 ? bulk.Book - 1_000_000 : bulk.Book;
            isFirst = false;
            measured.Add(new MeasuredRequest
            {
                Product = bulk.Product,
                Lot = bulk.Lot,
                Quantity = found.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Unit = UnitName.Of(bulk.Unit),
            });
        }

        Must(await RecordSiteCount.Handle(
            inspection, new SiteCountRequest
            {
                RequestId = "demo-count-1",
                Site = DemoSite.CoatingsStore.Code,
                Scanned = [.. goods.Where(g => g.Package is not null).Select(g => g.Package!)],
                Measured = measured,
            }, _desk, _reader, _counts, await PersonAsync(Police), _stop));
    }

    private async Task SampleAsync(long inspection)
    {
        string acetone = DemoProduct.Acetone.Code;
        string lot = await (
            from a in _db.Accounts
            where a.Kind == AccountKind.OnHand
            join o in _db.Organisations on a.Owner equals o.Id
            where o.Code == DemoFirms.Coatings.Code
            join l in _db.Lots on a.Commodity equals l.Id
            join p in _db.Products on l.Product equals p.Id
            where p.Code == acetone
            orderby l.Id descending
            select l.Number).FirstAsync(_stop);
        Must(await TakeSample.Handle(
            inspection, new SampleRequest
            {
                Number = "乌前检样-0001",
                SealNumber = "F150823-0456",
                Product = acetone,
                Lot = lot,
                Quantity = "500",
                Unit = "g",
                InPresenceOf = "赵明",
                Laboratory = "巴彦淖尔市产品质量计量检测所",
            }, _desk, _reader, await PersonAsync(Police), _stop));
    }

    private async Task FindAsync(
        string user, long inspection, string text, string rule, AlertLevel level, int days) => Must(
        await RecordInspectionFinding.Handle(
            inspection, new InspectionFindingRequest
            {
                Text = text, Rule = rule, Level = level, RectifyBy = _today.AddDays(days),
            }, _desk, _reader, _sealing, await PersonAsync(user), _stop));

    private async Task SignAsync(string user, long inspection) => Must(await SignInspection.Handle(
        inspection, new SignatureRequest { Role = SignerRole.Officer }, _desk, _reader, await PersonAsync(user),
        _stop));

    private Task<long> FindingAsync(long inspection, int number)
    {
        Id<Inspection> id = new(inspection);
        return _db.InspectionFindings.Where(f => f.Inspection == id && f.Number == number).Select(f => f.Id.Value)
            .SingleAsync(_stop);
    }

    private async Task OnFindingAsync(string user, long finding, FindingAct act, string reason) => Must(
        await ActOnFinding.Handle(
            finding, new FindingActRequest { Act = act, Reason = reason }, _desk, _reader, _sealing,
            await PersonAsync(user), _stop));
}
