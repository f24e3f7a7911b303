namespace Traceability.Domain.Parties;

/// <summary>岗位要求: a post the law wants filled, and by how many persons.</summary>
public sealed record Appointment(PersonRole Role, int Persons, string Rule, string LawZh, string LawEn);
