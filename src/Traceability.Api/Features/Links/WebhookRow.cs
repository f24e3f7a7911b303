using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Oversight.Webhooks;

namespace Traceability.Api.Features.Links;

/// <summary>A webhook in a list.</summary>
/// <param name="Kinds">Empty: all.</param>
/// <param name="Position">The place in the feed up to which deliveries have been made.</param>
/// <param name="FormerUntil">Until then the secret before signs, too.</param>
public sealed record WebhookRow(
    long Number, string Address, IReadOnlyList<ChangeKind> Kinds, WebhookState State, string Owner,
    DateTime RegisteredAt, long Position, int Waiting, int Delivered, int Dead, DateTime? LastDeliveredAt,
    DateTime? FormerUntil);

/// <param name="Acts">What may be done to it now.</param>
public sealed record WebhookDetail(
    WebhookRow Webhook, IReadOnlyList<WebhookEventRow> Events, IReadOnlyList<WebhookAct> Acts);

/// <param name="By">Null: the system.</param>
public sealed record WebhookEventRow(
    int Number, WebhookAct Act, WebhookState After, string? Reason, string? By, DateTime At);

/// <summary>One message.</summary>
/// <param name="Position">Its place in the feed; null: a test.</param>
/// <param name="Status">The last answer; 0: none came.</param>
public sealed record DeliveryRow(
    long Number, string MessageId, long? Position, DeliveryState State, int Attempts, DateTime MadeAt,
    DateTime? NextAt, DateTime? DeliveredAt, int? Status, string? Fault, string Body)
{
    internal static DeliveryRow Of(WebhookDelivery d) => new(
        d.Id.Value, d.MessageId, d.Position, d.State, d.AttemptsEver, d.MadeAt,
        d.State == DeliveryState.Waiting && d.Attempts > 0 ? d.NextAt : null, d.DeliveredAt, d.Status, d.Fault, d.Body);
}
