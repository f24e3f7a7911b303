using Traceability.Api.Language;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Labels;

/// <summary>What can be wrong with an order to print before the books are asked.</summary>
internal static class SheetChecks
{
    /// <summary>Faults of sheet and place by field; null when there are none.</summary>
    public static Dictionary<string, string[]>? OfPaper(SheetRequest request)
    {
        if (LabelLayout.Find(request.Layout) is not { } layout)
        {
            string names = string.Join(", ", LabelLayout.All.Select(l => l.Name));
            return Wrong(
                "layout", $"没有版式 {request.Layout}；可用：{names}", $"No layout {request.Layout}; there are {names}");
        }

        return request.Start is < 1 || request.Start > layout.PerPage
            ? Wrong("start", $"起始位置为 1 至 {layout.PerPage}", $"The first place is 1 to {layout.PerPage}")
            : null;
    }

    /// <summary>The stored form of what a scanner reads or a person types; what is no code stays as it is.</summary>
    public static string CodeOf(string text) => PackageCode.TryParse(text, out PackageCode code) ? code.Value
        : LabelLink.TryParse(text, out LabelLink link) ? link.Code.Value
        : text;

    public static Dictionary<string, string[]> Wrong(string field, string zh, string en) =>
        new() { [field] = [Tongue.Say(zh, en)] };
}
