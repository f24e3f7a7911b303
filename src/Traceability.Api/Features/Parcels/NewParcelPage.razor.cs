using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Jobs;

namespace Traceability.Api.Features.Parcels;

public sealed partial class NewParcelPage
{
    private Answered _says = Answered.Nothing;

    [SupplyParameterFromForm(FormName = "parcel")]
    public ParcelBoxes Form { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private IdNumberVault Vault { get; set; } = null!;

    [Inject]
    private AlertDesk Desk { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() =>
        Form ??= new ParcelBoxes { At = LocalTime.Of(Clock.GetUtcNow().UtcDateTime) };

    private async Task RecordAsync()
    {
        if (LocalTime.Parse(Form.At) is not { } at)
        {
            _says = Answered.Wrong(new() { ["at"] = [Tongue.Say("请填写收寄时间", "Say when it was taken")] });
            return;
        }

        ParcelRequest request = new()
        {
            Waybill = PlainAddress.CodeOf(Form.Waybill),
            At = at,
            SenderName = (Form.SenderName ?? "").Trim(),
            SenderIdNumber = Given(Form.SenderIdNumber),
            RecipientName = (Form.RecipientName ?? "").Trim(),
            RecipientRegion = PlainAddress.CodeOf(Form.RecipientRegion),
            Contents = (Form.Contents ?? "").Trim(),
            IsOpened = Form.IsOpened,
            IsXrayed = Form.IsXrayed,
            Outcome = Form.Outcome,
            Reason = Given(Form.Reason),
        };
        _says = Answered.Wrong(RequestCheck.Of(request));
        if (!_says.IsGood) return;
        _says = Answered.Of((await RecordParcel.Handle(
            request, Db, await Seat.PersonAsync(), Vault, Desk, Ids, Clock, CancellationToken.None)).Result);
        if (_says.IsGood) Navigation.NavigateTo($"/parcels?done={Uri.EscapeDataString(request.Waybill)}");
    }
}
