namespace Traceability.Domain.Catalogue;

public static class SubstanceClasses
{
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
