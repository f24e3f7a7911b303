using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Rules;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Features.Movements;

/// <summary>登记一笔业务: fills, checks while one types, sends once.</summary>
public sealed partial class RecordPage(
    Seat seat, FormReader reader, MovementDesk desk, LabelKeys keys, IdSource ids, TimeProvider clock,
    TraceabilityDbFactory factory, IJSRuntime script, NavigationManager navigation) : IDisposable
{
    /// <summary>How long one may pause between two keys before the check is asked.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _leaving = new();
    private CurrentPerson _person = null!;
    private FormShape? _shape;
    private FormChoices _choices = FormChoices.None;
    private FormSays _says = FormSays.Nothing;
    private RecordOutlook _outlook = RecordOutlook.Empty;
    private IReadOnlyList<StockLine> _stock = [];
    private IReadOnlyList<ChecklistLine> _checklist = [];
    private IReadOnlyList<BalanceChange> _changes = [];
    private PermitLeft? _permit;
    private RecordOutcome.Recorded? _done;
    private ScanSaid? _scanned;
    private ElementReference _top;
    private string _sentence = "";
    private string _missing = "";
    private string? _trouble;
    private int _version;
    private bool _tried;
    private bool _sending;

    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>The movement it answers, when one comes from there.</summary>
    [SupplyParameterFromQuery]
    public string? Ref { get; set; }

    private RecordForm Form { get; set; } = new();

    private string DraftKey => $"draft:record:{_person.UserId}:{Kind}";

    public void Dispose() => _leaving.Cancel();

    protected override async Task OnInitializedAsync()
    {
        _person = await seat.PersonAsync();
        if (!Word<MovementKind>.TryParse(Kind, out Word<MovementKind> kind)
            || !RecordMenu.MayRecord(_person, kind.Value))
        {
            navigation.NotFound();
            return;
        }

        FormShape shape = FormShape.Of(kind.Value, _person);
        _choices = await reader.ChoicesAsync(shape, _person, _leaving.Token);
        Form = New(shape);
        _shape = shape;
        Foresee();
    }

    /// <summary>What was typed before the line broke or the page was closed is still there.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _shape is null) return;
        string? kept = await script.InvokeAsync<string?>("sessionStorage.getItem", _leaving.Token, DraftKey);
        if (kept is not null && RecordForm.Read(kept) is { } form && (Ref is null || form.Ref == Ref)) Form = form;
        await RefreshAsync(++_version);
    }

    private RecordForm New(FormShape shape) => new()
    {
        RequestId = $"W-{ids.Next<Movement>()}",
        OccurredAt = RecordForm.Minute(clock.GetUtcNow()),
        Site = shape.Site != FieldNeed.None && _choices.Sites.Count == 1 ? _choices.Sites[0].Code : null,
        Ref = Ref,
        Lines = shape.HasItems ? [new RecordLine()] : [],
    };

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

        if (version == _version && !_sending) await RefreshAsync(version);
    }

    private void Foresee()
    {
        _outlook = RecordOutlook.Of(Form, _shape!, _choices.Goods, _stock, _permit);
        _sentence = RecordSentence.Of(Form, _shape!, _choices, _outlook);
    }

    private async Task RefreshAsync(int version)
    {
        CancellationToken token = _leaving.Token;
        string[] products = [.. Form.Lines.Select(l => l.Product?.Trim()).OfType<string>().Distinct()];
        if (_shape!.Site != FieldNeed.None && !string.IsNullOrEmpty(Form.Site))
            _stock = await reader.StockAsync(_person, Form.Site, products, token);
        _permit = _shape.PurchasePermit == FieldNeed.None ? null
            : await reader.PermitAsync(_person, Form.PurchasePermit?.Trim(), token);
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            _checklist = (await ShowChecklist.Handle(
                new Word<MovementKind>(_shape.Kind), products, db, _person, clock, token)).Value!;
        }

        Form.Confirmed.RemoveAll(rule => _checklist.All(duty => duty.Rule != rule));
        Foresee();
        await script.InvokeVoidAsync("sessionStorage.setItem", token, DraftKey, JsonSerializer.Serialize(Form));
        await CheckAsync(version);
        StateHasChanged();
    }

    /// <summary>Everything that stands against it. What is not filled yet is no fault until one sends.</summary>
    private async Task CheckAsync(int version)
    {
        List<FieldFault> faults = [];
        MovementRequest request = Form.ToRequest(_shape!, faults);
        MovementCheck check = faults.Count > 0 ? new MovementCheck(faults, [])
            : await desk.CheckAsync(_shape!.Kind, request, _person);
        if (version != _version) return;
        IReadOnlyList<FieldFault> missing = [.. check.Faults.Where(IsMissing)];
        _missing = string.Join(Tongue.Say("、", ", "), missing.Select(f => Tongue.Say(
            f.MessageZh[2..], f.MessageEn.Replace("The ", "", StringComparison.Ordinal)
                .Replace(" is missing", "", StringComparison.Ordinal))).Distinct());
        _says = new FormSays(
            _tried ? check.Faults : [.. check.Faults.Except(missing)], [.. check.Findings, .. _outlook.Shortages]);
    }

    private static bool IsMissing(FieldFault fault) => fault.MessageZh.StartsWith("缺少", StringComparison.Ordinal);

    private async Task ScanAsync(ChangeEventArgs change)
    {
        if (change.Value is not string { Length: > 0 } text) return;
        if (!LabelLink.Parse(text).TryGet(out LabelLink link, out InputFault? fault))
        {
            _scanned = new ScanSaid(false, FaultText.Of(fault));
            return;
        }

        if (keys.Verifier.Judge(link) == LabelVerdict.Forged)
        {
            _scanned = new ScanSaid(false, Tongue.Say(
                "标签是伪造的，请勿收发，并报告公安机关", "The label is forged: neither accept nor send; tell the police"));
            return;
        }

        ScannedGoods? goods = await reader.PackageAsync(_person, link.Code, _leaving.Token);
        _scanned = ScannedLine.Put(Form, _shape!, link.Code, goods);
        await ChangedAsync();
    }

    private Task ConfirmAsync(string rule, bool isConfirmed)
    {
        Form.Confirmed.Remove(rule);
        if (isConfirmed) Form.Confirmed.Add(rule);
        return ChangedAsync();
    }

    /// <summary>Once: a second click finds it on its way, a second try finds its request id on the books.</summary>
    private async Task SendAsync()
    {
        if (_sending || _done is not null) return;
        _sending = _tried = true;
        try
        {
            await RefreshAsync(++_version);
            if (_says.Refuses) return;
            RecordOutcome outcome = await desk.RecordAsync(_shape!.Kind, Form.ToRequest(_shape, []), _person);
            await ShowAsync(outcome);
        }
        finally
        {
            _sending = false;
        }

        if (_done is null) await _top.FocusAsync();
    }

    private async Task ShowAsync(RecordOutcome outcome)
    {
        switch (outcome)
        {
            case RecordOutcome.Recorded done:
                await script.InvokeVoidAsync("sessionStorage.removeItem", _leaving.Token, DraftKey);
                _changes = await reader.ChangesAsync(_person, done.Movement.Id, _leaving.Token);
                _done = done;
                break;
            case RecordOutcome.Invalid invalid:
                _says = new FormSays(invalid.Faults, []);
                break;
            case RecordOutcome.Refused refused:
                _says = new FormSays([], refused.Findings);
                break;
            case RecordOutcome.Conflict { IsOtherBody: true }:
                _trouble = Tongue.Say(
                    $"流水号 {Form.RequestId} 已登记过另一份内容，请先到业务列表核对；确实是新的一笔，请按“清空重填”",
                    $"{Form.RequestId} was recorded with another content: check the list of movements first; "
                    + "for a new one, clear the form");
                break;
            default:
                _trouble = Tongue.Say("系统繁忙，没有登记；输入仍在，请再按一次", "Busy; nothing was recorded. Press again");
                break;
        }
    }

    private async Task BeginAsync()
    {
        _done = null;
        _tried = false;
        _scanned = null;
        Form = New(_shape!);
        await RefreshAsync(++_version);
    }
}
