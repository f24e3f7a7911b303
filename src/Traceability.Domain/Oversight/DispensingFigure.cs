using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 调剂汇总: what one store dispensed of a product for a department to a group of patients over a period. What was taken
/// back in the period counts against it.
/// </summary>
/// <param name="Department">Null where the movements do not say; so is the group.</param>
/// <param name="Substances">The controlled substances that count in this report.</param>
/// <param name="Units">Base units, as the ledger put them to Consumed.</param>
/// <param name="Dispensings">Of which some of the product was dispensed and not taken back.</param>
/// <param name="Prescriptions">As stated; a movement of several products counts at each.</param>
/// <param name="Unstated">Dispensings that do not say how many prescriptions they were for.</param>
public sealed record DispensingFigure(
    string Organisation, string OrganisationName, string? Site, string? Department, PatientGroup? Patients,
    Product Product, IReadOnlyList<Substance> Substances, long Units, long Dispensings, long Prescriptions,
    long Unstated)
{
    /// <summary>Pieces in the smallest pack; null when the product does not say.</summary>
    public long? PiecesAPack => DosageForm.PiecesAPack(Product);

    public long MilligramsOf(Substance substance) =>
        Product.Contents.Where(c => c.Substance == substance.Code).Sum(c => c.MilligramsIn(Units));
}
