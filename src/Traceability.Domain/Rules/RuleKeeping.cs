namespace Traceability.Domain.Rules;

/// <summary>How a rule of the reference is kept by this product.</summary>
public enum RuleKeeping
{
    /// <summary>登记时查验.</summary>
    Gate = 1,

    /// <summary>每日巡查.</summary>
    Watch = 2,

    /// <summary>核发时查验.</summary>
    Grant = 3,

    /// <summary>申明事项.</summary>
    Duty = 4,

    /// <summary>另一规则的例外.</summary>
    Exception = 5,

    /// <summary>账簿本身: what the books are makes it so.</summary>
    Ledger = 6,

    /// <summary>处罚与级别: sets the level of an alert.</summary>
    Level = 7,

    /// <summary>限期报告.</summary>
    Dated = 8,

    /// <summary>收寄时查验.</summary>
    Parcel = 9,
}
