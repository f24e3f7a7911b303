using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Permits;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>Reads one application for its page, one query after another.</summary>
public sealed partial class ApplicationDetailPage
{
    private readonly List<(string Name, string Value)> _facts = [];
    private ApplicationDetail? _detail;
    private PermitApplication? _application;
    private Dictionary<string, string> _names = [];
    private Dictionary<int, string> _seats = [];
    private IReadOnlyList<FindingAnswer> _findings = [];
    private IReadOnlyList<ApplicationAct> _open = [];
    private ContestDays? _contest;
    private CurrentPerson _person = null!;
    private ApplicationAct? _act;
    private DateOnly _today;

    [Parameter]
    public required string Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Act { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    private ApplicationDesk Desk { get; set; } = null!;

    [Inject]
    private ApplicationReader Reader { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Page => $"/applications/{Uri.EscapeDataString(Number)}";

    private string CopyLink => $"/applications/new/{_application!.Type}?kind={_application.Kind}"
        + $"&about={Uri.EscapeDataString(_detail!.Application.About ?? "")}&like={Uri.EscapeDataString(Number)}";

    private bool IsApplicant => _application!.Applicant == _person.Organisation;

    private bool IsReviewer => _application!.ReviewedBy == _person.UserId
        && _application.State == ApplicationState.Reviewed;

    private bool MayAdd => IsApplicant && _application!.State is ApplicationState.Draft or ApplicationState.Incomplete;

    private string? Receipt => Done switch
    {
        null => null,
        "kept" => Tongue.Say(
            $"草稿已保存，编号 {Number}。上传材料后提交。", $"The draft is kept as {Number}. Add the papers, then submit."),
        "paper" => Tongue.Say("材料已上传。", "The paper was added."),
        _ => Word<ApplicationAct>.TryParse(Done, out Word<ApplicationAct> done)
            ? Tongue.Say(
                $"已{ApplicationWords.Of(done.Value)}：{Number}，现为“{ApplicationWords.Of(_application!.State)}”。",
                $"Done: {ApplicationWords.Of(done.Value)} {Number}, now {ApplicationWords.Of(_application!.State)}.")
            : null,
    };

    protected override async Task OnParametersSetAsync()
    {
        _person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _act = Word<ApplicationAct>.TryParse(Act ?? "-", out Word<ApplicationAct> word) ? word.Value : null;
        CancellationToken stop = CancellationToken.None;
        _application = await Desk.FindAsync(Number, _person, stop);
        if (_application is null)
        {
            Navigation.NotFound();
            return;
        }

        ApplicationDetail detail = await Reader.ReadAsync(_application, _person, stop);
        string[] codes = [.. detail.Application.Lines.Select(l => l.Substance)];
        _names = await Db.Substances.AsNoTracking().Where(s => codes.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, s => Tongue.Say(s.NameZh, s.NameEn), stop);
        await ReadFactsAsync(_application, stop);
        if (_person.IsRegulator) await ReadSeatsAsync(_application, stop);
        _findings = [.. detail.Findings];
        _contest = detail.Course.LastOrDefault(s => s.Act == ApplicationAct.Refuse) is { } refusal
            ? ContestDays.After(ChinaTime.DayOf(refusal.At)) : null;
        IReadOnlyList<ApplicationAct> open = await Desk.OpenAsync(_application, _person, stop);
        _open = [.. open.Where(act => !(act == ApplicationAct.Grant && IsReviewer))];
        _detail = detail;
    }

    private async Task ReadFactsAsync(PermitApplication a, CancellationToken stop)
    {
        _facts.Clear();
        Dictionary<Id<Organisation>, string> parties = await Db.Organisations.AsNoTracking()
            .Where(o => o.Id == a.Counterparty || o.Id == a.Carrier).ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        if (a.Counterparty is { } party) _facts.Add((Tongue.Say("相对方", "Counterparty"), parties[party]));
        if (a.Carrier is { } carrier) _facts.Add((Tongue.Say("承运人", "Carrier"), parties[carrier]));
        if (a.FromRegion is not null || a.ToRegion is not null)
            _facts.Add((Tongue.Say("起止地", "Way"), $"{RegionNames.Of(a.FromRegion)} → {RegionNames.Of(a.ToRegion)}"));
        if (a.Route is { } route) _facts.Add((Tongue.Say("路线", "Route"), route));
        if (a.PaperNumber is { } number) _facts.Add((Tongue.Say("外部证号", "Number outside"), number));
        if (a.PaperIssuer is { } issuer) _facts.Add((Tongue.Say("发证机关", "Given by"), issuer));
        _facts.Add((Tongue.Say("用途、理由", "Purpose"), a.Purpose));
    }

    /// <summary>Who sat where: only authorities read the names of officers.</summary>
    private async Task ReadSeatsAsync(PermitApplication a, CancellationToken stop) =>
        _seats = await (
            from e in Db.ApplicationEvents.AsNoTracking()
            where e.Application == a.Id
            join u in Db.Users on e.By equals u.Id
            select new { e.Number, u.UserName }).ToDictionaryAsync(x => x.Number, x => x.UserName ?? "", stop);
}
