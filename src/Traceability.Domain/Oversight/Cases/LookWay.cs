namespace Traceability.Domain.Oversight.Cases;

/// <summary>How somebody looked into a case.</summary>
public enum LookWay
{
    /// <summary>页面.</summary>
    Page = 1,

    /// <summary>接口.</summary>
    Api = 2,

    /// <summary>材料.</summary>
    File = 3,

    /// <summary>卷宗.</summary>
    Dossier = 4,

    /// <summary>导出.</summary>
    Export = 5,
}
