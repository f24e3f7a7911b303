using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Traceability.Api.Features.Counts;
using Traceability.Api.Features.Inspections;
using Traceability.Api.Features.Inspections.Plans;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Demo;

/// <summary>
/// 联合检查 of the demo county, through the same use cases as the pages: one finished and sealed a month ago, one drawn and
/// half-way, one that waits for an agency's answer.
/// </summary>
internal sealed partial class DemoInspections
{
    private readonly DemoClock _clock = new();
    private readonly DateOnly _today;
    private readonly TraceabilityDb _db;
    private readonly IdSource _ids;
    private readonly PlanDesk _plans;
    private readonly PlanDraw _draw;
    private readonly InspectionDesk _desk;
    private readonly InspectionReader _reader;
    private readonly InspectionBody _body;
    private readonly InspectionSealing _sealing;
    private readonly CountReader _counts;
    private CancellationToken _stop;

    public DemoInspections(IServiceProvider services, DateOnly today)
    {
        TraceabilityDbFactory factory = services.GetRequiredService<TraceabilityDbFactory>();
        (_today, _db, _ids) = (today, factory.CreateDbContext(), services.GetRequiredService<IdSource>());
        _plans = new PlanDesk(_db, _clock);
        _draw = new PlanDraw(_db, _ids, services.GetRequiredService<IDataProtectionProvider>());
        _desk = new InspectionDesk(_db, _ids, _clock);
        _reader = new InspectionReader(_desk);
        _body = new InspectionBody(_reader, _desk, services.GetRequiredService<IOptions<JsonOptions>>());
        _sealing = new InspectionSealing(_desk, _body, _reader);
        _counts = new CountReader(factory);
    }

    public async Task LoadAsync(CancellationToken stop)
    {
        _stop = stop;
        await using TraceabilityDb db = _db;
        await FinishedAsync();
        await HalfWayAsync();
        await AskedAsync();
    }

    /// <summary>Nine o'clock and so many minutes, so many days from today.</summary>
    private void At(int days, int minutes = 0) =>
        _clock.MoveTo(ChinaTime.StartOf(_today.AddDays(days)).AddHours(9).AddMinutes(minutes));

    private Task<CurrentPerson> PersonAsync(string userName) =>
        DemoLogins.PersonAsync(_db, userName, _clock, _stop);

    private async Task<long> PlanAsync(string user, PlanRequest request)
    {
        CurrentPerson person = await PersonAsync(user);
        Must(await MakePlan.Handle(request, _plans, person, _ids, _stop));
        Id<InspectionPlan> plan = await _db.InspectionPlans.Where(p => p.RequestId == request.RequestId)
            .Select(p => p.Id).SingleAsync(_stop);
        return plan.Value;
    }

    private async Task ActAsync(string user, long plan, PlanAct act, string? reason = null) => Must(
        await ActOnPlan.Handle(
            plan, new PlanActRequest { Act = act, Reason = reason }, _plans, _draw, await PersonAsync(user), _stop));

    private async Task NameAsync(string user, long plan, string name, string certificate, string? userName = null) =>
        Must(await NameOfficer.Handle(
            plan, new PlanOfficerRequest { Name = name, Certificate = certificate, UserName = userName ?? user },
            _plans, await PersonAsync(user), _ids, _stop));

    private async Task StepAsync(string user, long inspection, InspectionAct act, string? reason = null) => Must(
        await ActOnInspection.Handle(
            inspection, new InspectionActRequest { Act = act, Reason = reason }, _desk, _reader, _body, _sealing,
            await PersonAsync(user), _stop));

    /// <summary>All items of the agency as kept, but the one that is not.</summary>
    private async Task AnswerAsync(string user, long inspection, string? failing = null, string? remark = null)
    {
        CurrentPerson person = await PersonAsync(user);
        Inspection found = (await _desk.FindAsync(inspection, person, _stop))!;
        IReadOnlyList<ChecklistRow> items = await _reader.ChecklistAsync(
            found, await _reader.TeamAsync(found, _stop), _stop);
        ChecklistReplyRequest[] answers =
        [
            .. items.Where(i => i.Agency == person.Agency).Select(i => new ChecklistReplyRequest
            {
                Item = i.Item,
                Reply = i.Item == failing ? ChecklistReply.No : ChecklistReply.Yes,
                Remark = i.Item == failing ? remark : null,
            }),
        ];
        if (answers.Length > 0)
        {
            Must(await AnswerChecklist.Handle(
                inspection, new ChecklistRequest { Answers = answers }, _desk, _reader, person, _stop));
        }
    }

    private static void Must(IResult result)
    {
        IResult inner = result is INestedHttpResult nested ? nested.Result : result;
        if (inner is IStatusCodeHttpResult { StatusCode: >= 400 } wrong)
        {
            object? said = (inner as IValueHttpResult)?.Value;
            string why = said is HttpValidationProblemDetails invalid
                ? string.Join("; ", invalid.Errors.Select(e => $"{e.Key}: {e.Value[0]}"))
                : (said as Microsoft.AspNetCore.Mvc.ProblemDetails)?.Title ?? "";
            throw new InvalidOperationException($"The demo's inspection was refused: {wrong.StatusCode} {why}");
        }
    }
}
