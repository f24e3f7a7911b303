using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;
using Traceability.Jobs.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>
/// 推送订阅. The answer to the form itself shows the secret, once: it is in no address. The request's id is drawn with the
/// form, so that a form sent twice registers once.
/// </summary>
public sealed partial class WebhooksPage
{
    private IReadOnlyList<WebhookRow> _rows = [];
    private WebhookSecret? _secret;
    private string? _said;
    private Dictionary<string, string[]> _faults = [];
    private CurrentPerson _person = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private WebhookDesk Desk { get; set; } = null!;

    [Inject]
    private WebhookReach Reach { get; set; } = null!;

    [Inject]
    private IdSource Ids { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [SupplyParameterFromForm(FormName = "webhook")]
    public WebhookForm? Form { get; set; }

    private IReadOnlyCollection<string> Chosen => Form?.Kinds ?? [];

    protected override async Task OnInitializedAsync()
    {
        Form ??= NewForm();
        _person = await Seat.PersonAsync();
        _rows = await WebhookReader.ListAsync(Db, _person, CancellationToken.None);
    }

    private async Task AddAsync()
    {
        if (ListChanges.KindsOf(string.Join(',', Chosen)) is not { } kinds) return;
        WebhookRequest request = new()
        {
            RequestId = Form!.RequestId ?? "",
            Address = Form.Address ?? "",
            Kinds = [.. kinds.Distinct()],
        };
        _faults = FormAnswers.Check(request);
        if (_faults.Count > 0) return;
        IResult answer = (await KeepWebhooks.Register(request, Desk, Reach, _person, CancellationToken.None)).Result;
        switch (answer)
        {
            case Created<WebhookSecret> made:
                _secret = made.Value;
                // No copy of this answer is to lie about.
                if (Http is not null) Http.Response.Headers.CacheControl = "no-store";
                break;
            case Ok<WebhookSecret>:
                _said = Tongue.Say(
                    "这张表单已提交过一次，没有重复登记。密钥没有抄到的，请在订阅中更换密钥。",
                    "The form was sent before: nothing came twice. If you missed the secret, make a new one.");
                break;
            default:
                _faults = FormAnswer.Of(answer);
                _said = _faults.TryGetValue("", out string[]? whole) ? string.Join(' ', whole) : null;
                return;
        }

        Form = NewForm();
        _rows = await WebhookReader.ListAsync(Db, _person, CancellationToken.None);
    }

    private WebhookForm NewForm() => new() { RequestId = $"page-{Ids.Next<WebhookSubscription>()}" };
}

/// <summary>The form of the page.</summary>
public sealed record WebhookForm
{
    public string? RequestId { get; set; }

    public string? Address { get; set; }

    public List<string>? Kinds { get; set; }
}
