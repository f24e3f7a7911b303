using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>How often a group of patients was dispensed to over a period; each movement counts once.</summary>
/// <param name="Patients">Null: the movements do not say.</param>
/// <param name="Unstated">Dispensings that do not say how many prescriptions they were for.</param>
public sealed record PatientFigure(PatientGroup? Patients, long Dispensings, long Prescriptions, long Unstated);
