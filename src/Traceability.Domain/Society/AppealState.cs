namespace Traceability.Domain.Society;

/// <summary>申诉办理状态.</summary>
public enum AppealState
{
    /// <summary>已提交，待答复.</summary>
    Filed = 1,

    /// <summary>成立: points are given back.</summary>
    Accepted = 2,

    /// <summary>不成立.</summary>
    Dismissed = 3,
}
