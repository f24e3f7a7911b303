using System.Globalization;

namespace Traceability.Domain.Movements;

/// <summary>What a dispensing says of patients and prescriptions, and that nothing else says it.</summary>
internal static class ShapeOfDispensing
{
    /// <summary>One movement is a ward's day at most.</summary>
    private const int PrescriptionsMost = 100_000;

    private const int DaysMost = 366;

    public static IEnumerable<FieldFault> Of(MovementDraft draft)
    {
        DraftHeader h = draft.Header;
        (string Field, bool IsGiven)[] given =
        [
            ("department", h.Department is not null), ("patientGroup", h.PatientGroup is not null),
            ("prescriptions", h.Prescriptions is not null), ("prescribedDays", h.PrescribedDays is not null),
        ];
        if (draft is not DispensingDraft)
        {
            foreach ((string field, _) in given.Where(g => g.IsGiven))
                yield return Faults.Of(
                    field, "只有调剂发药填写此项", "Only a dispensing says this", "请删去此项", "Leave it out");
            yield break;
        }

        if (h.PatientGroup is { } group && !Enum.IsDefined(group))
            yield return Faults.Of("patientGroup", "没有这一患者类别", "There is no such group of patients");
        if (h.Prescriptions is < 1 or > PrescriptionsMost)
            yield return OutOfRange("prescriptions", "处方张数", "prescriptions", PrescriptionsMost);
        if (h.PrescribedDays is < 1 or > DaysMost)
            yield return OutOfRange("prescribedDays", "处方日数", "days of supply", DaysMost);
    }

    private static FieldFault OutOfRange(string field, string zh, string en, int most) => Faults.Of(
        field,
        string.Create(CultureInfo.InvariantCulture, $"{zh}须为 1 至 {most} 的整数"),
        string.Create(CultureInfo.InvariantCulture, $"A whole number of {en}, 1 to {most}"));
}
