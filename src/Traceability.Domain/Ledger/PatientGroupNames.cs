namespace Traceability.Domain.Ledger;

/// <summary>What people call a group of patients.</summary>
public static class PatientGroupNames
{
    public static string Zh(this PatientGroup group) => group switch
    {
        PatientGroup.Outpatient => "门诊患者",
        PatientGroup.Emergency => "急诊患者",
        PatientGroup.CancerPainOutpatient => "门（急）诊癌症疼痛患者",
        PatientGroup.ChronicPainOutpatient => "门（急）诊中、重度慢性疼痛患者",
        PatientGroup.HyperactivityOutpatient => "多动症患者",
        PatientGroup.AddictionTreatment => "戒毒治疗患者",
        PatientGroup.Minor => "未成年患者",
        PatientGroup.Inpatient => "住院患者",
    };

    public static string En(this PatientGroup group) => group switch
    {
        PatientGroup.Outpatient => "outpatients",
        PatientGroup.Emergency => "emergency patients",
        PatientGroup.CancerPainOutpatient => "outpatients with cancer pain",
        PatientGroup.ChronicPainOutpatient => "outpatients with chronic pain",
        PatientGroup.HyperactivityOutpatient => "patients with hyperactivity",
        PatientGroup.AddictionTreatment => "patients in addiction treatment",
        PatientGroup.Minor => "minors",
        PatientGroup.Inpatient => "inpatients",
    };
}
