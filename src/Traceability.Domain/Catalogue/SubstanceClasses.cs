namespace Traceability.Domain.Catalogue;

/// <summary>What a class of control means, and what it is called.</summary>
public static class SubstanceClasses
{
    public static string Zh(this SubstanceClass c) => c switch
    {
        SubstanceClass.Precursor1 => "第一类易制毒化学品",
        SubstanceClass.Precursor1Pharmaceutical => "第一类药品类易制毒化学品",
        SubstanceClass.Precursor2 => "第二类易制毒化学品",
        SubstanceClass.Precursor3 => "第三类易制毒化学品",
        SubstanceClass.Narcotic => "麻醉药品",
        SubstanceClass.Psychotropic1 => "第一类精神药品",
        SubstanceClass.Psychotropic2 => "第二类精神药品",
        SubstanceClass.Ephedra => "麻黄草",
    };

    public static bool IsPrecursor(this SubstanceClass c) => c <= SubstanceClass.Precursor3;

    public static bool IsCategory1(this SubstanceClass c) =>
        c is SubstanceClass.Precursor1 or SubstanceClass.Precursor1Pharmaceutical;

    public static bool IsCategory2Or3(this SubstanceClass c) =>
        c is SubstanceClass.Precursor2 or SubstanceClass.Precursor3;

    public static bool IsNarcoticOrPsychotropic(this SubstanceClass c) =>
        c is SubstanceClass.Narcotic or SubstanceClass.Psychotropic1 or SubstanceClass.Psychotropic2;

    /// <summary>Two persons, two locks by Order 442 arts 46-48.</summary>
    public static bool IsNarcoticOrPsychotropic1(this SubstanceClass c) =>
        c is SubstanceClass.Narcotic or SubstanceClass.Psychotropic1;
}
