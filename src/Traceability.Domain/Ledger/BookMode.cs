namespace Traceability.Domain.Ledger;

/// <summary>
/// Whether a movement passed the gate of law when it was recorded, or was taken over from older books as it stood.
/// </summary>
public enum BookMode
{
    /// <summary>实时登记.</summary>
    Live = 1,

    /// <summary>历史账: shape and balance were checked, gate rules were not.</summary>
    Historic = 2,
}
