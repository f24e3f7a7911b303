using Traceability.Api.Language;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Reports;

/// <summary>调剂汇总.</summary>
/// <param name="Organisation">USCC; null when the report is of all units that the caller oversees.</param>
/// <param name="To">Last day, inclusive (Asia/Shanghai).</param>
/// <param name="Lines">By unit, store, department, product and group of patients.</param>
/// <param name="Patients">By group of patients alone; each dispensing counts once.</param>
public sealed record DispensingReport(
    string? Organisation, string Name, DateOnly From, DateOnly To, IReadOnlyList<DispensingReportLine> Lines,
    IReadOnlyList<DispensingReportPatients> Patients);

/// <summary>One product of one store, department and group of patients; null where the movements do not say.</summary>
/// <param name="Quantity">Base units, as in the ledger; below zero when more was taken back than dispensed.</param>
/// <param name="PiecesAPack">Null when the product does not say; so are packs and loose pieces.</param>
/// <param name="PrescriptionsUnstated">Dispensings that do not say how many prescriptions they were for.</param>
public sealed record DispensingReportLine(
    string Organisation, string OrganisationName, string? Site, string? Department, PatientGroup? Patients,
    string? PatientsName, string Product, string ProductName, string Unit, long Quantity, string? PackSize,
    long? PiecesAPack, long? Packs, long? LoosePieces, IReadOnlyList<DispensingReportContent> Contents,
    long Dispensings, long Prescriptions, long PrescriptionsUnstated)
{
    internal static DispensingReportLine Of(DispensingFigure f) => new(
        f.Organisation, f.OrganisationName, f.Site, f.Department, f.Patients, PatientsOf(f.Patients),
        f.Product.Code, f.Product.Name, UnitName.Of(f.Product.BaseUnit), f.Units, f.Product.PackSize, f.PiecesAPack,
        f.Units / f.PiecesAPack, f.Units % f.PiecesAPack,
        [.. f.Substances.Select(s => new DispensingReportContent(
            s.Code, Tongue.Say(s.NameZh, s.NameEn), s.Class, f.MilligramsOf(s)))],
        f.Dispensings, f.Prescriptions, f.Unstated);

    internal static string? PatientsOf(PatientGroup? group) =>
        group is { } known ? Tongue.Say(known.Zh(), known.En()) : null;
}

/// <summary>How much of a controlled substance it was, rounded up to a milligram.</summary>
public sealed record DispensingReportContent(string Substance, string Name, SubstanceClass Class, long Milligrams);

/// <summary>How often one group of patients was dispensed to.</summary>
public sealed record DispensingReportPatients(
    PatientGroup? Patients, string? PatientsName, long Dispensings, long Prescriptions, long PrescriptionsUnstated)
{
    internal static DispensingReportPatients Of(PatientFigure f) => new(
        f.Patients, DispensingReportLine.PatientsOf(f.Patients), f.Dispensings, f.Prescriptions, f.Unstated);
}
