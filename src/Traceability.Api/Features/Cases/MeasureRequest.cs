using Traceability.Api.Language.Checks;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>What is proposed against whom.</summary>
public sealed record MeasureRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    /// <summary>USCC of the unit; empty when it is against a person.</summary>
    [Text(32), Code(CodeKind.Party)]
    public string? Organisation { get; init; }

    [Text(100)]
    public string? Person { get; init; }

    public required MeasureKind Kind { get; init; }

    /// <summary>罚款, yuan.</summary>
    [Text(20)]
    public string? AmountYuan { get; init; }

    /// <summary>The rule of the register that was broken: R-017.</summary>
    [Text(16)]
    public string? Rule { get; init; }

    /// <summary>依据条款.</summary>
    [Text(300, MinimumLength = 2)]
    public required string Article { get; init; }

    /// <summary>违法事实: the unit reads it once it is decided.</summary>
    [Text(2000, MinimumLength = 2)]
    public required string Facts { get; init; }
}

/// <summary>Decided, executed or dropped.</summary>
public sealed record MeasureActRequest
{
    public required CaseAct Act { get; init; }

    /// <summary>Of a decision its number, of a withdrawal the reason.</summary>
    [Text(100)]
    public string? Text { get; init; }

    /// <summary>Today when not given.</summary>
    [Day]
    public DateOnly? Day { get; init; }

    /// <summary>告知日期: of a decision that is a penalty.</summary>
    [Day]
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>陈述申辩、听证的情况: of a decision that is a penalty.</summary>
    [Text(500)]
    public string? Heard { get; init; }
}
