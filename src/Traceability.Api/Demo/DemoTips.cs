using Traceability.Api.Features.Tips;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Demo;

/// <summary>
/// Two tips of strangers: one that proved true and was rewarded through two officers, and one being looked into,
/// with a question and its answer.
/// </summary>
internal sealed class DemoTips(IServiceProvider services, DemoDates dates)
{
    private readonly DemoClock _clock = new();
    private TipDesk _desk = null!;
    private TipOffice _office = null!;
    private CancellationToken _stop;

    public async Task LoadAsync(CancellationToken stop)
    {
        _stop = stop;
        using IServiceScope scope = services.CreateScope();
        TraceabilityDb db = scope.ServiceProvider.GetRequiredService<TraceabilityDb>();
        _desk = new TipDesk(db, scope.ServiceProvider.GetRequiredService<IdSource>(), _clock);
        _office = new TipOffice(db, _clock);
        At(-60);
        CurrentPerson police = await DemoLogins.PersonAsync(db, "police", _clock, stop);
        CurrentPerson second = await DemoLogins.PersonAsync(db, "police-2", _clock, stop);
        await RewardOneAsync(police, second);
        await LeaveOneOpenAsync(police);
    }

    private async Task RewardOneAsync(CurrentPerson police, CurrentPerson second)
    {
        Tip tip = await SendAsync(
            TipCategory.Trade, "乌拉山镇旧砖厂院内", "晚上有人在旧砖厂院里把没有标签的蓝色塑料桶装上面包车，气味刺鼻。");
        await DoAsync(tip, TipAct.Accept, null, police);
        At(-59);
        await DoAsync(tip, TipAct.Answer, "已受理，正在核查。感谢您的举报，请保管好查询码。", police);
        await DoAsync(tip, TipAct.Investigate, null, police);
        At(-52);
        await DoAsync(tip, TipAct.Substantiate, "现场查获无标签盐酸 200 升，已立案处理。", police);
        await RewardAsync(tip, TipReward.Proposed, "线索属实，查获易制毒化学品。", police);
        At(-50);
        await RewardAsync(tip, TipReward.Approved, "同意按举报奖励办法奖励。", second);
        At(-45);
        await RewardAsync(tip, TipReward.Paid, "凭查询码领取，已发放。", police);
    }

    private async Task LeaveOneOpenAsync(CurrentPerson police)
    {
        At(-3);
        Tip tip = await SendAsync(
            TipCategory.Transport, "110 国道先锋镇路口", "有货车不挂危险品标志，车上是装化工原料的铁桶，每周二、五夜里经过。");
        await DoAsync(tip, TipAct.Accept, null, police);
        await DoAsync(tip, TipAct.Answer, "是否记得车牌号或者车身颜色？请凭查询码补充。", police);
        At(-2);
        if (!await _desk.AddAsync(tip, "白色厢式货车，车牌尾号 618。", _stop))
            throw new InvalidOperationException("A tip of the demo world takes no more.");
        await DoAsync(tip, TipAct.Investigate, null, police);
    }

    private async Task<Tip> SendAsync(TipCategory category, string place, string text)
    {
        TipCode code = await _desk.SendAsync(TipCode.New(), category, DemoFirms.County, place, text, [], _stop);
        return (await _desk.FindAsync(code.Value, _stop))!;
    }

    private Task DoAsync(Tip tip, TipAct act, string? reason, CurrentPerson person) =>
        MustAsync(tip, act, t => t.Do(act), reason, person);

    private Task RewardAsync(Tip tip, TipReward reward, string reason, CurrentPerson person) =>
        MustAsync(tip, TipAct.Reward, t => t.Decide(reward), reason, person);

    private async Task MustAsync(
        Tip tip, TipAct kind, Func<Tip, int?> act, string? reason, CurrentPerson person)
    {
        if (!await _office.DoAsync(tip, kind, act, reason, person, _stop))
            throw new InvalidOperationException($"A tip of the demo world refused {kind}.");
    }

    /// <summary>Nine o'clock, so many days from today.</summary>
    private void At(int days) => _clock.MoveTo(ChinaTime.StartOf(dates.Today.AddDays(days)).AddHours(9));
}
