namespace Traceability.Api.Features.Movements;

/// <summary>Whether a form has a field.</summary>
public enum FieldNeed
{
    None = 0,
    Optional = 1,
    Required = 2,
}
