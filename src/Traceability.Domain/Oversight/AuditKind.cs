namespace Traceability.Domain.Oversight;

/// <summary>审计事件类别: what somebody did with the system itself. Goods are in the ledger, not here.</summary>
public enum AuditKind
{
    /// <summary>办理: an act of an authority, the association, the committee office or an administrator.</summary>
    Act = 1,

    SignIn = 2,

    SignInFailed = 3,

    SignOut = 4,

    /// <summary>导出: a list or the books left the system as a file.</summary>
    Export = 5,

    /// <summary>查看: somebody who oversees looked into a case, a trace or a paper.</summary>
    Look = 6,
}
