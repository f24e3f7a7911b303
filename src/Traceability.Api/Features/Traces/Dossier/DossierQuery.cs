namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>The question of a dossier, as the page asks it.</summary>
public readonly record struct DossierQuery(
    string What, string Code, string? Product, string? From, string? To, string? Direction, int? Depth)
{
    public TraceQuestion Question => TraceQuestionText.Read(
        What, Code, Product, From, To, Direction,
        Depth?.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
