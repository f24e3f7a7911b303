namespace Traceability.Domain.Society;

/// <summary>自查项目: a question that is answered yes when all is in order.</summary>
public sealed class SelfCheckItem
{
    public required Id<SelfCheckForm> Form { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    /// <summary>依据: rule or article; null when it is the association's own.</summary>
    public string? Article { get; init; }
}
