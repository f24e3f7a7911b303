namespace Traceability.Domain.Rules.History;

/// <summary>How much of an input went in and how much output came out, in one month of one organisation.</summary>
public sealed class RecipeMonth
{
    public Tally Input { get; } = new();

    public Tally Output { get; } = new();

    /// <summary>Output units per million input units.</summary>
    public long Yield => Ratio.PerMillion(Output.Units, Input.Units);
}
