using System.ComponentModel;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>Which alerts.</summary>
public readonly record struct AlertQuery(
    [property: Description(
        "状态 / state: open, acknowledged, investigating, confirmed, explained, cleared")] string? State,
    [property: Description("规则编号 / rule id, for example R-063")] string? Rule,
    [property: Description("最低级别 1-5 / at least this level")] int? Level,
    [property: Description("单位统一社会信用代码 / the organisation's USCC")] string? Organisation,
    [property: Description("恰好此级别 1-5 / exactly this level")] int? OnlyLevel = null,
    [property: Description("行政区划代码或其前几位 / a division's code or its first digits")] string? Region = null,
    [property: Description("只看逾期未办结的 / only open ones past their deadline")] bool? Overdue = null,
    [property: Description("承办人 / who looks into it")] string? Assignee = null,
    [property: Description("true 已办结，false 未办结 / closed or not")] bool? Closed = null)
{
    /// <summary>False when a state is named that does not exist.</summary>
    public bool TryState(out AlertState? state)
    {
        state = null;
        if (State is null) return true;
        if (!Enum.TryParse(State, ignoreCase: true, out AlertState known) || !Enum.IsDefined(known)
            || char.IsAsciiDigit(State[0]))
            return false;
        state = known;
        return true;
    }
}
