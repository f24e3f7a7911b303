using Traceability.Api.Language.Checks;
using Traceability.Domain.Oversight.EndUses;

namespace Traceability.Api.Features.EndUse;

/// <summary>用途申报: what a final user uses a substance for.</summary>
public sealed record EndUseRequest
{
    /// <summary>A declaration sent again under the same id counts once.</summary>
    [Text(64, MinimumLength = 1)]
    public required string RequestId { get; init; }

    /// <summary>统一社会信用代码 of the final user: oneself, or the buyer one asks about.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string User { get; init; }

    /// <summary>Code of the catalogue.</summary>
    [Text(32, MinimumLength = 1), Code]
    public required string Substance { get; init; }

    /// <summary>Used in each period.</summary>
    [Text(40, MinimumLength = 1)]
    public required string Quantity { get; init; }

    [Text(8, MinimumLength = 1)]
    public required string Unit { get; init; }

    public required UsePeriod Period { get; init; }

    /// <summary>工艺、用途.</summary>
    [Text(1000, MinimumLength = 2)]
    public required string Process { get; init; }

    /// <summary>制成的产品.</summary>
    [Text(200, MinimumLength = 2)]
    public required string Makes { get; init; }

    /// <summary>储存条件.</summary>
    [Text(500, MinimumLength = 2)]
    public required string Storage { get; init; }
}

/// <summary>One act with its reason.</summary>
public sealed record EndUseActRequest
{
    public required EndUseAct Act { get; init; }

    /// <summary>Why, what was seen, what is added.</summary>
    [Text(2000)]
    public string? Reason { get; init; }

    /// <summary>Of a verification: its last day; none: so long as the local setting says.</summary>
    [Day]
    public DateOnly? ValidTo { get; init; }
}
