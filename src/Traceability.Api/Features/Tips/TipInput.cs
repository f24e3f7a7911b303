namespace Traceability.Api.Features.Tips;

/// <summary>What a form of the tip's page sends: the word that was chosen, and the text beside it.</summary>
public sealed class TipInput
{
    public string? Name { get; set; }

    public string? Reason { get; set; }
}
