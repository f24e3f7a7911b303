namespace Traceability.Domain.Society;

/// <summary>The answer to an item of a self-check.</summary>
public enum SelfCheckReply
{
    /// <summary>符合.</summary>
    Yes = 1,

    /// <summary>不符合.</summary>
    No = 2,

    /// <summary>不适用.</summary>
    NotApplicable = 3,
}
