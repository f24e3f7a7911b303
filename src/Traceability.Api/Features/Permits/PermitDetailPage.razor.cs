using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db.Seed;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>Reads one permit for its page, one query after another.</summary>
public sealed partial class PermitDetailPage
{
    private readonly List<(string Name, string Value)> _facts = [];
    private PermitAnswer? _permit;
    private StatementAnswer? _statement;
    private PermitEventAnswer[] _events = [];
    private Dictionary<string, string> _names = [];
    private Dictionary<string, string> _agencies = [];
    private IReadOnlyList<PermitAct> _open = [];
    private CurrentPerson _person = null!;
    private PermitAct? _act;
    private DateOnly _today;
    private string _verify = "";

    [Parameter]
    public required string Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Act { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private PermitClerk Clerk { get; set; } = null!;

    [Inject]
    private PermitStatementReader Statements { get; set; } = null!;

    [Inject]
    private LabelKeys Keys { get; set; } = null!;

    private string Page => $"/permits/{Uri.EscapeDataString(Number)}";

    private string Api => $"/api{Page}";

    private string Remaining => string.Join(Tongue.Say("、", ", "), _permit!.Lines
        .Where(l => l.Granted is not null).Select(l => PermitKinds.Quantity(l.Available, l.Unit)))
        is { Length: > 0 } all
        ? all : Tongue.Say("（不限数量）", "(without quantity)");

    protected override async Task OnParametersSetAsync()
    {
        _person = await Seat.PersonAsync();
        _today = ChinaTime.DayOf(Clock.GetUtcNow().UtcDateTime);
        _act = Word<PermitAct>.TryParse(Act ?? "-", out Word<PermitAct> word) ? word.Value : null;
        CancellationToken stop = CancellationToken.None;
        if (await Clerk.FindAsync(Number, _person, stop) is not { } permit)
        {
            Navigation.NotFound();
            return;
        }

        _permit = await Clerk.AnswerAsync(permit, stop);
        _statement = (await ShowStatement.Handle(Number, Db, Statements, _person, Clock, stop)).Result is
            Ok<StatementAnswer> { Value: { } statement } ? statement : null;
        _events = (await ListPermitEvents.Handle(Number, Db, Clerk, _person, stop)).Result is
            Ok<PermitEventAnswer[]> { Value: { } events } ? events : [];
        string[] codes = [.. _permit.Lines.Select(l => l.Substance)];
        _names = await Db.Substances.AsNoTracking().Where(s => codes.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, s => Tongue.Say(s.NameZh, s.NameEn), stop);
        string[] agencies = [.. _events.Select(e => e.Agency).Append(_permit.IssuedBy).Distinct()];
        _agencies = await Db.Organisations.AsNoTracking().Where(o => agencies.Contains(o.Code))
            .ToDictionaryAsync(o => o.Code, o => o.Name, stop);
        await ReadFactsAsync(permit, stop);
        _verify = VerifyPermit.Address("", Number, Keys);
        bool mayAct = _person.IsRegulator && await Clerk.RefuseAsync(permit, _person, stop) is null;
        _open = !mayAct ? [] : [.. Enum.GetValues<PermitAct>().Where(act => IsOpen(permit, act))];
    }

    private bool IsOpen(Permit permit, PermitAct act) => PermitLife.After(permit.Status, act) is not null
        && (act != PermitAct.Expire || _today > permit.ValidTo)
        && (act != PermitAct.HandBack || _events.All(e => e.Act != PermitAct.HandBack));

    private async Task ReadFactsAsync(Permit permit, CancellationToken stop)
    {
        _facts.Clear();
        Dictionary<Id<Organisation>, string> parties = await Db.Organisations.AsNoTracking()
            .Where(o => o.Id == permit.Counterparty || o.Id == permit.Carrier)
            .ToDictionaryAsync(o => o.Id, o => o.Name, stop);
        string issuer = _agencies[_permit!.IssuedBy];
        _facts.Add((Tongue.Say("发证机关", "Issued by"), permit.OutsideIssuer is { } outside
            ? Tongue.Say($"{outside}（由{issuer}核验登记）", $"{outside} (verified by {issuer})") : issuer));
        if (permit.Counterparty is { } party) _facts.Add((Tongue.Say("相对方", "Counterparty"), parties[party]));
        if (permit.Carrier is { } carrier) _facts.Add((Tongue.Say("承运人", "Carrier"), parties[carrier]));
        if (permit.FromRegion is not null || permit.ToRegion is not null)
        {
            _facts.Add((Tongue.Say("起止地", "Way"),
                $"{RegionNames.Of(permit.FromRegion)} → {RegionNames.Of(permit.ToRegion)}"));
        }


        if (permit.Route is { } route) _facts.Add((Tongue.Say("路线", "Route"), route));
    }
}
