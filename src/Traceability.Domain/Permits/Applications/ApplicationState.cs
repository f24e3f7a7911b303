namespace Traceability.Domain.Permits.Applications;

/// <summary>Where an application stands. A closed set; <see cref="ApplicationLife"/> says who moves it.</summary>
public enum ApplicationState
{
    /// <summary>草稿: papers are being gathered.</summary>
    Draft = 1,

    /// <summary>待受理.</summary>
    Submitted = 2,

    /// <summary>待补正.</summary>
    Incomplete = 3,

    /// <summary>已受理: the clock of the decision runs.</summary>
    Accepted = 4,

    /// <summary>已审查: an officer has given an opinion, another one decides.</summary>
    Reviewed = 5,

    /// <summary>准予 (or 核验属实 for an entry).</summary>
    Granted = 6,

    /// <summary>不予许可 (or 存疑 for an entry).</summary>
    Refused = 7,

    /// <summary>不予受理.</summary>
    Declined = 8,

    /// <summary>已撤回.</summary>
    Withdrawn = 9,

    /// <summary>国际核查中: the importing country was asked, the clock stands.</summary>
    Verifying = 10,
}
