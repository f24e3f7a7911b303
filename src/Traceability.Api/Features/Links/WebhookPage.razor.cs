using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>The acts on one webhook: the same use cases as the routes.</summary>
public sealed partial class WebhookPage
{
    private const int ReasonMost = 1_000;
    private WebhookDetail? _detail;
    private WebhookSecret? _secret;
    private string? _said;
    private bool _isFault;
    private Page<DeliveryRow> _messages = new([], null);
    private CurrentPerson _person = null!;

    [Parameter]
    public long Number { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public long? After { get; set; }

    [SupplyParameterFromForm(FormName = "act")]
    private WebhookActInput? Act { get; set; }

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private WebhookDesk Desk { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private DeliveryState? Wanted => !string.IsNullOrEmpty(State)
        && Word<DeliveryState>.TryParse(State, out Word<DeliveryState> word) ? word.Value : null;

    protected override async Task OnInitializedAsync()
    {
        _person = await Seat.PersonAsync();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (await Desk.FindAsync(Number, _person, CancellationToken.None) is not { } found)
        {
            Navigation.NotFound();
            return;
        }

        _detail = await WebhookReader.ReadAsync(Db, found, CancellationToken.None);
        _messages = await WebhookReader.DeliveriesAsync(
            Db, found, Wanted, new PageQuery(After, null), CancellationToken.None);
    }

    private async Task ActAsync()
    {
        string reason = (Act?.Reason ?? "").Trim();
        if (!Enum.TryParse(Act?.Name, out WebhookAct act) || !Enum.IsDefined(act) || reason.Length > ReasonMost
            || !WritableText.IsFit(reason))
        {
            Refuse(Tongue.Say(
                "请选择办理事项，理由最多 1000 字", "Choose what is to be done; a reason has 1000 characters at most"));
            return;
        }

        WebhookActRequest request = new() { Reason = reason.Length == 0 ? null : reason };
        await AnswerAsync(act switch
        {
            WebhookAct.Pause => (await KeepWebhooks.Pause(
                Number, request, Desk, Db, _person, CancellationToken.None)).Result,
            WebhookAct.Resume => (await KeepWebhooks.Resume(
                Number, request, Desk, Db, _person, CancellationToken.None)).Result,
            WebhookAct.End => (await KeepWebhooks.End(
                Number, request, Desk, Db, _person, CancellationToken.None)).Result,
            WebhookAct.Rotate => (await KeepWebhooks.Rotate(
                Number, Desk, _person, CancellationToken.None)).Result,
            WebhookAct.Test => (await KeepWebhooks.Test(Number, Desk, _person, CancellationToken.None)).Result,
            WebhookAct.Register or WebhookAct.GiveUp or WebhookAct.Replay => TypedResults.NotFound(),
        });
    }

    private async Task ReplayAsync(DeliveryRow row) => await AnswerAsync(
        (await KeepWebhooks.Replay(Number, row.Number, Desk, _person, CancellationToken.None)).Result);

    private async Task AnswerAsync(IResult answer)
    {
        switch (answer)
        {
            case Ok<WebhookSecret> { Value: { } secret }:
                _secret = secret;
                if (Http is not null) Http.Response.Headers.CacheControl = "no-store";
                break;
            case Ok<DeliveryRow> { Value: { } test }:
                _isFault = test.State != DeliveryState.Delivered;
                _said = _isFault
                    ? Tongue.Say($"测试没有送达：{test.Fault}", $"The test was not taken: {test.Fault}")
                    : Tongue.Say($"测试已送达，应答 {test.Status}", $"The test was taken: {test.Status}");
                break;
            case Ok<WebhookDetail> or NoContent:
                Navigation.NavigateTo($"/webhooks/{Number}");
                return;
            default:
                Refuse(string.Join('；', FormAnswer.Of(answer).SelectMany(f => f.Value)));
                break;
        }

        await ReadAsync();
    }

    private void Refuse(string why) => (_isFault, _said) = (true, why);
}

/// <summary>The form of the page.</summary>
public sealed record WebhookActInput
{
    public string? Name { get; set; }

    public string? Reason { get; set; }
}
