using System.Globalization;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Labels;

/// <summary>How sheets and rolls are called in a shop.</summary>
public static class LabelWords
{
    public static string Of(LabelLayout layout)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"{layout.Width:0.#} × {layout.Height:0.#} mm");
        return layout.IsSheet
            ? Tongue.Say($"A4 每张 {layout.PerPage} 枚（{size}）", $"A4, {layout.PerPage} a sheet ({size})")
            : Tongue.Say($"标签打印机 {size}", $"label printer, {size}");
    }
}
