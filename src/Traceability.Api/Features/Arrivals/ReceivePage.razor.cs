using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Movements;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>收一票货: every scan counts one package in; one receipt at the end.</summary>
public sealed partial class ReceivePage(
    Seat seat, ArrivalReader arrivals, FormReader reader, MovementDesk desk, LabelKeys keys, IdSource ids,
    TimeProvider clock, IJSRuntime script, NavigationManager navigation) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _leaving = new();
    private CurrentPerson _person = null!;
    private Arrival? _arrival;
    private FormChoices _choices = FormChoices.None;
    private FormSays _says = FormSays.Nothing;
    private IReadOnlyList<BalanceChange> _changes = [];
    private IReadOnlyList<string> _short = [];
    private RecordOutcome.Recorded? _done;
    private ScanSaid? _scanned;
    private ElementReference _top;
    private DateTime _now;
    private string _sentence = "";
    private string? _trouble;
    private int _version;
    private bool _sending;

    [Parameter]
    public long Consignment { get; set; }

    private ArrivalForm Form { get; set; } = new();

    private int Packages => Form.Lines.Count(l => l.Package is not null);

    private int FoundPackages => Form.Lines.Count(l => l is { Package: not null, IsFound: true });

    private string DraftKey => $"draft:inbox:{_person.UserId}:{Consignment}";

    private bool IsWarehouse => (_person.Kinds & OrganisationKinds.Warehouse) != 0;

    /// <summary>Who may have brought it: the driver of the dispatch, then whoever did before.</summary>
    private IReadOnlyList<Choice> Bearers =>
    [
        .. (_arrival?.Driver is { } driver ? [new Choice(driver, _arrival.DriverName ?? "")] : Array.Empty<Choice>())
            .Concat(_choices.Drivers).Concat(_choices.People).DistinctBy(p => p.Code),
    ];

    public void Dispose() => _leaving.Cancel();

    protected override async Task OnInitializedAsync()
    {
        _person = await seat.PersonAsync();
        _now = clock.GetUtcNow().UtcDateTime;
        _arrival = await arrivals.FindAsync(_person, Consignment, _leaving.Token);
        if (_arrival is null)
        {
            navigation.NotFound();
            return;
        }

        _choices = await reader.ChoicesAsync(FormShape.Of(MovementKind.Receipt, _person), _person, _leaving.Token);
        Form = ArrivalForm.Of(_arrival, $"W-{ids.Next<Movement>()}");
        if (Form.Site is null || _choices.Sites.All(s => s.Code != Form.Site))
            Form.Site = _choices.Sites.Count == 1 ? _choices.Sites[0].Code : null;
        Foresee();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _arrival is null) return;
        string? kept = await script.InvokeAsync<string?>("sessionStorage.getItem", _leaving.Token, DraftKey);
        if (kept is not null && Read(kept) is { } form && form.Fits(_arrival)) Form = form;
        Foresee();
        StateHasChanged();
    }

    private static ArrivalForm? Read(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<ArrivalForm>(kept);
        }
        catch (JsonException)
        {
            // Kept by another version of this page: begin anew.
            return null;
        }
    }

    private async Task ScanAsync(ChangeEventArgs change)
    {
        if (change.Value is not string { Length: > 0 } text) return;
        if (!LabelLink.Parse(text).TryGet(out LabelLink link, out InputFault? fault))
            _scanned = new ScanSaid(false, FaultText.Of(fault));
        else if (keys.Verifier.Judge(link) == LabelVerdict.Forged)
            _scanned = new ScanSaid(false, Tongue.Say(
                "标签是伪造的，请勿收货，并报告公安机关", "The label is forged: do not accept it; tell the police"));
        else
            _scanned = Form.Scan(link.Code);
        await ChangedAsync();
    }

    private Task TakeAllAsync()
    {
        foreach (ArrivalLine line in Form.Lines) line.IsFound = true;
        return ChangedAsync();
    }

    private async Task ChangedAsync()
    {
        int version = ++_version;
        _trouble = null;
        Foresee();
        try
        {
            await Task.Delay(Pause, _leaving.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile.
            return;
        }

        if (version == _version && !_sending) await CheckAsync(version);
    }

    private void Foresee()
    {
        _short = Form.Short(_arrival!);
        string goods = ArrivalWords.Goods(Form.Received(_arrival!));
        string site = RecordSentence.Name(_choices.Sites, Form.Site) ?? "—";
        _sentence = goods.Length == 0
            ? Tongue.Say("还没有扫到货物。", "Nothing has been scanned yet.")
            : Tongue.Say($"收货 {goods}，自 {_arrival!.Shipper}，入 {site}。",
                $"Receive {goods} from {_arrival!.Shipper} into {site}.");
    }

    private async Task CheckAsync(int version)
    {
        await script.InvokeVoidAsync(
            "sessionStorage.setItem", _leaving.Token, DraftKey, JsonSerializer.Serialize(Form));
        if (Form.Found == 0)
        {
            _says = FormSays.Nothing;
            return;
        }

        List<FieldFault> faults = [];
        MovementRequest request = Form.ToRequest(_arrival!, clock.GetUtcNow(), IsWarehouse, faults);
        MovementCheck check = faults.Count > 0 ? new MovementCheck(faults, [])
            : await desk.CheckAsync(MovementKind.Receipt, request, _person);
        if (version == _version) _says = new FormSays(check.Faults, check.Findings);
    }

    private async Task SendAsync()
    {
        if (_sending || _done is not null) return;
        _sending = true;
        try
        {
            Form.OccurredAt ??= clock.GetUtcNow();
            await CheckAsync(++_version);
            List<FieldFault> faults = [];
            MovementRequest request = Form.ToRequest(_arrival!, clock.GetUtcNow(), IsWarehouse, faults);
            if (faults.Count > 0) _says = new FormSays(faults, []);
            else if (!_says.Refuses) await ShowAsync(await desk.RecordAsync(MovementKind.Receipt, request, _person));
        }
        finally
        {
            _sending = false;
        }

        if (_done is null) await _top.FocusAsync();
    }

    private async Task ShowAsync(RecordOutcome outcome)
    {
        if (outcome is RecordOutcome.Recorded done)
        {
            await script.InvokeVoidAsync("sessionStorage.removeItem", _leaving.Token, DraftKey);
            _changes = await reader.ChangesAsync(_person, done.Movement.Id, _leaving.Token);
            _done = done;
        }
        else if (outcome is RecordOutcome.Invalid invalid) _says = new FormSays(invalid.Faults, []);
        else if (outcome is RecordOutcome.Refused refused) _says = new FormSays([], refused.Findings);
        else if (outcome is RecordOutcome.Conflict { IsOtherBody: true })
            _trouble = Tongue.Say(
                "这票货已登记过另一份内容，请先到业务列表核对", "A receipt with another content stands in the list of movements");
        else _trouble = Tongue.Say("系统繁忙，没有登记；请再按一次", "Busy; nothing was recorded. Press again");
    }

    private void Back() => navigation.NavigateTo("/inbox");
}
