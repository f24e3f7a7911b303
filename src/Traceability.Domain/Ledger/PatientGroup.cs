namespace Traceability.Domain.Ledger;

/// <summary>
/// 患者类别 of a dispensing: the kinds of people whom 处方管理办法 and Order 442 tell apart. One prescription, one group.
/// </summary>
public enum PatientGroup
{
    /// <summary>门诊患者.</summary>
    Outpatient = 1,

    /// <summary>急诊患者.</summary>
    Emergency = 2,

    /// <summary>门（急）诊癌症疼痛患者.</summary>
    CancerPainOutpatient = 3,

    /// <summary>门（急）诊中、重度慢性疼痛患者.</summary>
    ChronicPainOutpatient = 4,

    /// <summary>多动症患者: methylphenidate is prescribed for longer.</summary>
    HyperactivityOutpatient = 5,

    /// <summary>戒毒治疗患者.</summary>
    AddictionTreatment = 6,

    /// <summary>未成年患者 of no group above; a pharmacy sells class 2 psychotropics to the guardian.</summary>
    Minor = 7,

    /// <summary>住院患者.</summary>
    Inpatient = 8,
}
