using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Traceability.Api.Features.Cases;
using Traceability.Api.Features.Traces;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Trace;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>
/// Two cases of the banner's police: the drum of acetic anhydride that never arrived, found with a torn label and still
/// being worked on; and the ephedrine found on nobody's books, closed under seal.
/// </summary>
internal sealed class DemoCases(IServiceProvider services, DemoDates dates)
{
    private const string Lead = "police", Second = "police-2";
    private readonly DemoClock _clock = new();
    private TraceabilityDb _db = null!;
    private IdSource _ids = null!;
    private CaseDesk _desk = null!;
    private CaseRecordReader _reader = null!;
    private CurrentPerson _lead = null!;
    private CurrentPerson _second = null!;

    public async Task LoadAsync(CancellationToken stop)
    {
        using IServiceScope scope = services.CreateScope();
        _db = scope.ServiceProvider.GetRequiredService<TraceabilityDb>();
        _ids = scope.ServiceProvider.GetRequiredService<IdSource>();
        (_desk, _reader) = (new CaseDesk(_db, _ids, _clock), new CaseRecordReader(_db));
        _lead = await DemoLogins.PersonAsync(_db, Lead, _clock, stop);
        _second = await DemoLogins.PersonAsync(_db, Second, _clock, stop);
        TraceOffice office = new(scope.ServiceProvider.GetRequiredService<TraceReader>(), _db, _clock);
        ChainReader chains = new(office, _db);
        CaseDossierMaker maker = new(
            _reader, chains, _db,
            scope.ServiceProvider.GetRequiredService<IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>());
        await CloseOneAsync(maker, chains, stop);
        await LeaveOneOpenAsync(stop);
    }

    private async Task CloseOneAsync(CaseDossierMaker maker, ChainReader chains, CancellationToken stop)
    {
        DateOnly day = dates.MonthsAgo(4).AddDays(11);
        long number = await OpenAsync("路检查获麻黄碱案", "G6 高速乌拉山出口", day, "检查过往车辆时查获麻黄碱，来源不明。", stop);
        long item = await AddAsync(number, day, null, "缴获-0001", "CN-P1-12-01", "1.2", stop);
        Must(await IdentifyItem.Handle(
            number, item,
            new ItemSourceRequest { Product = DemoProduct.Ephedrine.Code, Lot = "缴获-0001", Reason = "与扣押登记的批号一致" },
            _desk, _db, _lead, stop));
        long measure = await ProposeAsync(
            number, null, "驾驶人某某", MeasureKind.CriminalTransfer, null, "《行政处罚法》第二十七条", "非法运输第一类易制毒化学品", stop);
        At(day.AddDays(6), 10);
        Must(await CaseMeasures.Act(
            number, measure,
            new MeasureActRequest { Act = CaseAct.DecideMeasure, Text = "前公（禁）移字〔演示〕1号", Day = day.AddDays(6) },
            _desk, _db, _second, stop));
        At(day.AddDays(8), 10);
        Must(await CaseMeasures.Act(
            number, measure, new MeasureActRequest { Act = CaseAct.ExecuteMeasure, Day = day.AddDays(8) }, _desk, _db,
            _lead, stop));
        At(day.AddDays(21), 10);
        await ActAsync(number, CaseAct.ProposeClosing, "事实清楚，物品已监督销毁", CaseOutcome.Prosecution, _lead);
        At(day.AddDays(22), 15);
        await ActAsync(number, CaseAct.Close, "同意结案", null, _second);

        async Task ActAsync(long to, CaseAct act, string reason, CaseOutcome? outcome, CurrentPerson person) =>
            Must(await ActOnCase.Handle(
                to, new CaseActRequest { Act = act, Reason = reason, Outcome = outcome }, _desk, _reader, maker, chains,
                _db, person, _ids, _clock, stop));
    }

    private async Task LeaveOneOpenAsync(CancellationToken stop)
    {
        string? drum = await LostDrumAsync(stop);
        if (drum is null) return;
        DateOnly day = dates.Today.AddDays(-1);
        long number = await OpenAsync(
            "河套粮库旁查获残标铁桶案", "河套粮库旁空地", day, "群众反映夜间装卸铁桶，现场查获一桶，标签被撕去一角。", stop);
        // A corner is gone: two characters before the last cannot be read.
        await AddAsync(number, day, drum[..^3] + "??" + drum[^1], null, "CN-P2-02", "200", stop);
        At(day, 22);
        Must(await AskAgency.Handle(
            number,
            new AgencyAskRequest
            {
                RequestId = "demo-ask", Agency = DemoFirms.MarketRegulation.Code, What = "请核对河套粮库旁场地的经营登记和承租人。",
                LegalGround = "《行政处罚法》第二十六条", DueOn = dates.Today.AddDays(7),
            },
            _desk, _db, _lead, _ids, stop));
        await ProposeAsync(
            number, DemoFirms.Dyestuffs.Code, null, MeasureKind.Rectification, "R-063",
            "《易制毒化学品管理条例》第三十四条", "到货短少未说明，也未报告", stop);
    }

    private async Task<long> OpenAsync(string title, string place, DateOnly day, string summary, CancellationToken stop)
    {
        At(day, 21);
        CaseRequest request = new()
        {
            RequestId = $"demo-{title}", Title = title, Source = CaseSource.Seizure, Region = DemoFirms.County,
                Place = place,
            HappenedAt = new DateTimeOffset(_clock.GetUtcNow().UtcDateTime.AddHours(-1), TimeSpan.Zero),
                Summary = summary,
        };
        long number = Must(await OpenCase.Handle(request, _desk, _db, _lead, _ids, stop)).Number;
        Must(await CaseMembers.Add(
            number, new CaseMemberRequest { UserName = Second, Role = MemberRole.Member }, _desk, _db, _lead, _ids,
            stop));
        return number;
    }

    private async Task<long> AddAsync(
        long number, DateOnly day, string? code, string? mark, string substance, string kilos, CancellationToken stop)
    {
        At(day, 21);
        SeizedItemRequest request = new()
        {
            RequestId = "demo-item", Code = code, LotMark = mark, Substance = substance, Quantity = kilos, Unit = "kg",
            Region = DemoFirms.County,
            FoundAt = new DateTimeOffset(_clock.GetUtcNow().UtcDateTime.AddHours(-1), TimeSpan.Zero),
            SealNumber = "封-演示-1", FirstOfficer = "周警官", SecondOfficer = "乌警官", Keeper = "物证室管理员", KeptAt = "涉案物品保管室",
        };
        return Must(await AddItem.Handle(number, request, _desk, _db, _lead, _ids, stop)).Part!.Value;
    }

    private async Task<long> ProposeAsync(
        long number, string? unit, string? person, MeasureKind kind, string? rule, string article, string facts,
        CancellationToken stop) =>
        Must(await CaseMeasures.Propose(
            number,
            new MeasureRequest
            {
                RequestId = "demo-measure", Organisation = unit, Person = person, Kind = kind, Rule = rule,
                Article = article, Facts = facts,
            },
            _desk, _db, _lead, _ids, stop)).Part!.Value;

    /// <summary>The drum that was sent and did not arrive.</summary>
    private Task<string?> LostDrumAsync(CancellationToken stop) => (
        from held in _db.Accounts.Where(a => a.Kind == AccountKind.InTransit && a.Package != null).WithBalance(_db)
        where held.Balance > 0
        join x in _db.Packages on held.Account.Package equals (Id<Package>?)x.Id
        join p in _db.Products on x.Product equals (Id<Product>?)p.Id
        where p.Code == DemoProduct.Anhydride.Code
        orderby x.Id
        select x.Code).FirstOrDefaultAsync(stop);

    private void At(DateOnly day, int hour) => _clock.MoveTo(ChinaTime.StartOf(day).AddHours(hour));

    private static CaseReceipt Must(IResult answer)
    {
        IResult said = answer is INestedHttpResult nested ? nested.Result : answer;
        return said is IValueHttpResult<CaseReceipt> { Value: { } receipt } ? receipt
            : throw new InvalidOperationException("A case of the demo world was refused: " + said switch
            {
                ValidationProblem wrong => string.Join("; ", wrong.ProblemDetails.Errors.SelectMany(e => e.Value)),
                ProblemHttpResult problem => problem.ProblemDetails.Title,
                _ => said.GetType().Name,
            });
    }
}
