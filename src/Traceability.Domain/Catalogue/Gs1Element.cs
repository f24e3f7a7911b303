namespace Traceability.Domain.Catalogue;

/// <summary>One fact of a GS1 code: application identifier (21 = serial) and value, letters as they were.</summary>
public readonly record struct Gs1Element(string Identifier, string Value)
{
    /// <summary>(21)0001.</summary>
    public override string ToString() => $"({Identifier}){Value}";
}
