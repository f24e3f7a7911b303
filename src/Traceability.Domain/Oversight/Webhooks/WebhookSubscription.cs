using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Webhooks;

/// <summary>推送订阅: where changes that its owner may see are sent to, in their order.</summary>
public sealed class WebhookSubscription
{
    /// <param name="position">Nothing before this place in the feed is sent.</param>
    /// <param name="secret">Encrypted.</param>
    public WebhookSubscription(long position, string secret) => (Position, Secret) = (position, secret);

    public required Id<WebhookSubscription> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The sign-in whose sight decides what is sent.</summary>
    public required string Owner { get; init; }

    /// <summary>With the owner unique: a request sent again registers once.</summary>
    public required string RequestId { get; init; }

    public required string Address { get; init; }

    /// <summary>Kinds by their numbers, separated by commas; empty: all.</summary>
    public required string Kinds { get; init; }

    public required DateTime RegisteredAt { get; init; }

    /// <summary>The place in the feed up to which deliveries have been made.</summary>
    public long Position { get; private set; }

    public WebhookState State { get; private set; } = WebhookState.Active;

    /// <summary>Encrypted.</summary>
    public string Secret { get; private set; }

    /// <summary>The secret before, encrypted; good until <see cref="FormerUntil"/>.</summary>
    public string? FormerSecret { get; private set; }

    public DateTime? FormerUntil { get; private set; }

    /// <summary>Deliveries that were given up, one after the other without a success between.</summary>
    public int Failures { get; private set; }

    /// <summary>A server works on it until then; nobody else does.</summary>
    public DateTime? TakenUntil { get; init; }

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    public IReadOnlyList<ChangeKind> ChosenKinds => [.. Kinds.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(k => (ChangeKind)int.Parse(k, System.Globalization.CultureInfo.InvariantCulture))];

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(WebhookAct act)
    {
        if (WebhookLife.After(State, act) is not { } after) return null;
        State = after;
        if (act == WebhookAct.Resume) Failures = 0;
        return ++Events;
    }

    /// <summary>Deliveries have been made up to this place.</summary>
    public void ReadUpTo(long position) => Position = position;

    /// <summary>How a delivery ended: taken, or a dead letter.</summary>
    public void See(bool isTaken) => Failures = isTaken ? 0 : Failures + 1;

    /// <summary>更换密钥: both sign until the receiver has changed over.</summary>
    public int? Rotate(string secret, DateTime formerUntil)
    {
        if (Do(WebhookAct.Rotate) is not { } number) return null;
        (FormerSecret, FormerUntil, Secret) = (Secret, formerUntil, secret);
        return number;
    }
}
