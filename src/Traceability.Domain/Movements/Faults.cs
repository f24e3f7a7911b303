namespace Traceability.Domain.Movements;

/// <summary>The few ways in which a field is wrong, said the same way everywhere.</summary>
public static class Faults
{
    public static FieldFault Of(
        string field, string zh, string en, string cureZh = "请更正后重新提交", string cureEn = "Correct it and send again") =>
        new(field, zh, en, cureZh, cureEn);

    public static FieldFault Missing(string field, string nameZh, string nameEn) =>
        new(field, $"缺少{nameZh}", $"The {nameEn} is missing", $"请填写{nameZh}", $"Give the {nameEn}");

    public static FieldFault Unknown(string field, string nameZh, string nameEn, string value) =>
        new(field, $"{nameZh} {value} 未登记", $"The {nameEn} {value} is not registered",
            "请核对编码，或先登记", "Check the code, or register it first");
}
