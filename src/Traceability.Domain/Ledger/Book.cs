namespace Traceability.Domain.Ledger;

/// <summary>The two books (账): goods, and the permission to have them.</summary>
public enum Book
{
    /// <summary>实物账: commodity is a lot.</summary>
    Stock = 1,

    /// <summary>许可账: commodity is a permit line.</summary>
    Permit = 2,
}
