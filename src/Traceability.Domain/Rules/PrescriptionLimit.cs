using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules;

/// <summary>
/// 处方管理办法第二十三条至第二十六条: for how many days one prescription may be. A single dose counts as one day. Read in two
/// reproductions of the text (arts 23 and 24 in full, arts 25 and 26 by their sense), not in the gazette.
/// </summary>
internal static class PrescriptionLimit
{
    private const int ClassTwoDays = 7;
    private const int HyperactivityDays = 15;
    private const int SingleDose = 1;
    private const int InpatientDays = 1;

    private const string Methylphenidate = "CN-Y1-06";

    /// <summary>哌替啶、二氢埃托啡: one dose a prescription, whoever the patient is (art. 26).</summary>
    private static readonly HashSet<string> UnderSpecialControl = new(StringComparer.Ordinal) { "CN-N-06", "CN-N-13" };

    /// <summary>Arts 23 and 24, by form: injections, controlled release, all others.</summary>
    private static readonly (int Injection, int ControlledRelease, int Other) Outpatients = (1, 7, 3),
        Pain = (3, 15, 7);

    /// <param name="group">
    /// Null when the movement does not say: what no patient may get is still too much.
    /// </param>
    /// <param name="isReasoned">Whether a reason is stated: class 2 may then be for longer (art. 23).</param>
    /// <returns>Null when there is no limit.</returns>
    public static int? DaysMost(Substance substance, Product product, PatientGroup? group, bool isReasoned)
    {
        if (substance.Class == SubstanceClass.Psychotropic2) return isReasoned ? null : ClassTwoDays;
        if (!substance.Class.IsNarcoticOrPsychotropic1()) return null;
        if (UnderSpecialControl.Contains(substance.Code)) return SingleDose;
        bool isForHyperactivity = substance.Code == Methylphenidate;
        return group switch
        {
            PatientGroup.Inpatient => InpatientDays,
            PatientGroup.CancerPainOutpatient or PatientGroup.ChronicPainOutpatient => ByForm(product, Pain),
            PatientGroup.HyperactivityOutpatient when isForHyperactivity => HyperactivityDays,
            null => isForHyperactivity ? HyperactivityDays : ByForm(product, Pain),
            PatientGroup.Outpatient or PatientGroup.Emergency or PatientGroup.HyperactivityOutpatient
                or PatientGroup.AddictionTreatment or PatientGroup.Minor => ByForm(product, Outpatients),
        };
    }

    private static int ByForm(Product product, (int Injection, int ControlledRelease, int Other) most) =>
        DosageForm.IsInjection(product) ? most.Injection
            : DosageForm.IsControlledRelease(product) ? most.ControlledRelease : most.Other;
}
