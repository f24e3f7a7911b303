namespace Traceability.Domain.Catalogue;

/// <summary>分类管控 (M06): the class of law a substance stands under.</summary>
public enum SubstanceClass
{
    /// <summary>第一类非药品类易制毒化学品.</summary>
    Precursor1 = 1,

    /// <summary>第一类药品类易制毒化学品.</summary>
    Precursor1Pharmaceutical = 2,

    /// <summary>第二类易制毒化学品.</summary>
    Precursor2 = 3,

    /// <summary>第三类易制毒化学品.</summary>
    Precursor3 = 4,

    /// <summary>麻醉药品.</summary>
    Narcotic = 5,

    /// <summary>第一类精神药品.</summary>
    Psychotropic1 = 6,

    /// <summary>第二类精神药品.</summary>
    Psychotropic2 = 7,

    /// <summary>麻黄草.</summary>
    Ephedra = 8,
}
