using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>A seized item in a few words.</summary>
internal static class ItemText
{
    /// <summary>By what it is known: the code, the marks, the substance.</summary>
    public static string What(SeizedItem item) =>
        item.Code ?? item.LotMark ?? item.Substance ?? CaseWords.Of(item.Mark);
}
