namespace Traceability.Domain.Society;

/// <summary>档: how much of something, told without the number.</summary>
public enum CreditBand
{
    /// <summary>无.</summary>
    None = 0,

    /// <summary>1-2.</summary>
    Few = 1,

    /// <summary>3-5.</summary>
    Some = 2,

    /// <summary>more than 5.</summary>
    Many = 3,
}
