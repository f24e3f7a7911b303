namespace Traceability.Domain.Society;

/// <summary>信用等级.</summary>
public enum CreditGrade
{
    A = 1,
    B = 2,
    C = 3,
    D = 4,
}
