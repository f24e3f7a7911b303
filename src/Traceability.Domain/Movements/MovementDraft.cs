using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// A movement as somebody claims it, before the books and the law have been asked. One subclass a kind.
/// </summary>
public abstract record MovementDraft
{
    public required DraftHeader Header { get; init; }

    public required IReadOnlyList<DraftItem> Items { get; init; }

    public abstract MovementKind Kind { get; }

    /// <summary>Whether items may name lots the books do not know yet: goods come into being here.</summary>
    public virtual bool OpensLots => false;

    /// <summary>Whether the draft answers another movement and cannot do without it.</summary>
    public virtual bool NeedsReference => false;

    /// <summary>Whether the draft must say at which of its own sites it happens.</summary>
    public virtual bool NeedsSite => true;

    public virtual bool NeedsCounterparty => false;

    /// <summary>What the draft asks of the accounts, given what the books know. Pure.</summary>
    public abstract IEnumerable<PostingStep> Steps(BookFacts facts);
}
