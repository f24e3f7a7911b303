namespace Traceability.Api.Language.Checks;

/// <summary>What a code names, where that has a form of its own.</summary>
public enum CodeKind
{
    Plain,

    /// <summary>统一社会信用代码, or the code of a party without one.</summary>
    Party,

    /// <summary>包装码 of any grammar.</summary>
    Package,

    /// <summary>All that a scanner read from a label: the code and its signature.</summary>
    Label,
}
