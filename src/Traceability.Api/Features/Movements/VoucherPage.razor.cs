using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Movements;

/// <summary>凭证: shows it, takes papers, takes it back.</summary>
public sealed partial class VoucherPage(
    Seat seat, TraceabilityDb db, MovementDesk desk, IdSource ids, TimeProvider clock, NavigationManager navigation)
{
    private const int HashShown = 12;

    private CurrentPerson _person = null!;
    private Voucher? _voucher;
    private FormSays _says = FormSays.Nothing;
    private IReadOnlyList<Finding> _notes = [];
    private IReadOnlyList<string> _fileFaults = [];
    private bool _mayReverse;
    private string _at = "";

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "attach", Name = "file")]
    private IFormFile? File { get; set; }

    [SupplyParameterFromForm(FormName = "reverse", Name = "reason")]
    private string? Reason { get; set; }

    /// <summary>When the form was drawn: the same form sent twice is the same reversal.</summary>
    [SupplyParameterFromForm(FormName = "reverse", Name = "at")]
    private string? At { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _person = await seat.PersonAsync();
        _voucher = await VoucherReader.ReadAsync(db, _person, Number, CancellationToken.None);
        if (_voucher is null)
        {
            navigation.NotFound();
            return;
        }

        Movement movement = _voucher.Movement;
        _notes = FindingJson.Read(movement.Findings);
        _mayReverse = movement.Organisation == _person.Organisation && _voucher.TakenBackBy is null
            && RecordMenu.MayRecord(_person, MovementKind.Reversal)
            && movement.Kind is not (MovementKind.Reversal or MovementKind.PermitGranted or MovementKind.PermitClosed);
        _at = At ?? clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
    }

    private async Task AttachAsync()
    {
        if (File is null)
        {
            _fileFaults = [Tongue.Say("请选择文件", "Choose a file")];
            return;
        }

        var answer = await AddAttachment.Handle(Number, File, db, _person, ids, clock, CancellationToken.None);
        if (answer.Result is ValidationProblem wrong)
            _fileFaults = [.. wrong.ProblemDetails.Errors.SelectMany(e => e.Value)];
        else navigation.NavigateTo($"/movements/{Number}?done=attached");
    }

    private async Task ReverseAsync()
    {
        if (string.IsNullOrWhiteSpace(Reason))
        {
            _says = new FormSays([Faults.Missing("reason", "原因", "reason")], []);
            return;
        }

        RecordOutcome outcome = await desk.RecordAsync(
            MovementKind.Reversal,
            new MovementRequest
            {
                // A movement is taken back once: its reversal needs no other name.
                RequestId = $"R-{Number}",
                OccurredAt = DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, out DateTimeOffset drawn)
                    ? drawn : clock.GetUtcNow(),
                Ref = _voucher!.Movement.RequestId,
                Reason = Reason.Trim(),
            },
            _person);
        if (outcome is RecordOutcome.Recorded) navigation.NavigateTo($"/movements/{Number}?done=reversed");
        else if (outcome is RecordOutcome.Invalid invalid) _says = new FormSays(invalid.Faults, []);
        else if (outcome is RecordOutcome.Refused refused) _says = new FormSays([], refused.Findings);
        else
        {
            _says = new FormSays(
                [Faults.Of("reason", "没有登记：系统繁忙或已有人冲正", "Not recorded: busy, or taken back already",
                    "请刷新凭证后核对", "Reload the voucher and look")],
                []);
        }
    }

    private static string Short(byte[] hash) => Convert.ToHexStringLower(hash)[..HashShown];

    private static IEnumerable<(string Name, string Value)> Facts(Voucher voucher)
    {
        Movement m = voucher.Movement;
        string? Person(Id<Person>? id) => id is { } known ? voucher.People.GetValueOrDefault(known) : null;
        string? Site(Id<Site>? id) => id is { } known ? voucher.Sites.GetValueOrDefault(known) : null;
        string? Unit(Id<Organisation>? id) => id is { } known ? voucher.Units.GetValueOrDefault(known) : null;
        (string Zh, string En, string? Value)[] facts =
        [
            ("对方单位", "Counterparty", Unit(m.Counterparty)),
            ("货主", "Owner", m.Owner == m.Organisation ? null : Unit(m.Owner)),
            ("库房", "Site", Site(m.Site)),
            ("对方库房、调入库房", "Other site", Site(m.CounterSite)),
            ("购买许可或备案", "Purchase permit", m.PurchasePermitNumber),
            ("运输许可或备案", "Transport permit", m.TransportPermitNumber),
            ("承运单位", "Carrier", Unit(m.Carrier)),
            ("车牌", "Vehicle", m.Vehicle),
            ("驾驶员", "Driver", Person(m.Driver)),
            ("预计到达", "Planned arrival", m.PlannedArrival is { } planned ? ChinaTime.Show(planned) : null),
            ("移交人", "Handed over by", Person(m.HandedOverBy)),
            ("接收人", "Taken over by", Person(m.TakenOverBy)),
            ("合同", "Contract", m.Contract),
            ("发票", "Invoice", m.Invoice),
            ("付款", "Payment", m.Payment is { } means ? PaymentWords.Of(means) : null),
            ("金额（元）", "Amount (yuan)", m.AmountFen is { } fen
                ? (fen / 100m).ToString("#,0.00", CultureInfo.InvariantCulture) : null),
            ("科室", "Department", m.Department),
            ("患者类别", "Patients", m.PatientGroup is { } patients ? PatientWords.Of(patients) : null),
            ("处方张数", "Prescriptions", m.Prescriptions?.ToString(CultureInfo.InvariantCulture)),
            ("处方日数", "Days of supply", m.PrescribedDays?.ToString(CultureInfo.InvariantCulture)),
            ("用途", "Purpose", m.Purpose),
            ("原因", "Reason", m.Reason),
            ("备注", "Note", m.Note),
        ];
        return facts.Where(f => f.Value is not null).Select(f => (Tongue.Say(f.Zh, f.En), f.Value!));
    }

    private static IEnumerable<(string Name, Movement Other)> Linked(Voucher voucher)
    {
        if (voucher.Answers is { } answered) yield return (Tongue.Say("关联业务", "Answers"), answered);
        if (voucher.TakesBack is { } original) yield return (Tongue.Say("冲正了", "Takes back"), original);
    }
}
