using Traceability.Api.Language.Checks;
using Traceability.Domain.Oversight.Suspicions;

namespace Traceability.Api.Features.Suspicions;

/// <summary>A suspicious report as it is sent.</summary>
public sealed record SuspicionRequest
{
    /// <summary>A report sent again under the same id counts once.</summary>
    [Text(64, MinimumLength = 1)]
    public required string RequestId { get; init; }

    public required SuspicionKind Kind { get; init; }

    /// <summary>统一社会信用代码, when known.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? AboutCode { get; init; }

    /// <summary>Name, appearance, plate …, when the code is not known.</summary>
    [Text(200)]
    public string? About { get; init; }

    [Text(4000, MinimumLength = 5)]
    public required string What { get; init; }

    [Day]
    public required DateOnly HappenedOn { get; init; }

    /// <summary>GB/T 2260, six digits.</summary>
    [Region, Code]
    public required string Region { get; init; }
}

/// <summary>What a reporter adds.</summary>
public sealed record SuspicionAddition
{
    [Text(2000, MinimumLength = 2)]
    public required string Text { get; init; }
}

/// <summary>A step of an officer, with its reason or the answer.</summary>
public sealed record SuspicionActRequest
{
    public required SuspicionAct Act { get; init; }

    /// <summary>Why; of the last step, the answer that the reporter reads.</summary>
    [Text(2000)]
    public string? Reason { get; init; }
}

/// <summary>The alert it belongs to.</summary>
public sealed record SuspicionLinkRequest
{
    public required long Alert { get; init; }
}
