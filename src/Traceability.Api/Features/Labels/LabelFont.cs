using SkiaSharp;

namespace Traceability.Api.Features.Labels;

/// <summary>The typeface of printed labels: it must have Chinese characters.</summary>
public sealed class LabelFont(IConfiguration configuration) : IDisposable
{
    /// <summary>Where Debian's fonts-noto-cjk puts it; the simplified Chinese face is the third of the file.</summary>
    private const string DefaultFile = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
    private const int DefaultFace = 2;
    private readonly Lazy<SKTypeface?> _face = new(() => Load(
        configuration["Labels:Font"] ?? DefaultFile, configuration.GetValue("Labels:FontFace", DefaultFace)));

    /// <summary>Null when there is no such font: squares instead of names would be worse than no label.</summary>
    public SKTypeface? Face => _face.Value;

    public void Dispose()
    {
        if (_face.IsValueCreated) _face.Value?.Dispose();
    }

    private static SKTypeface? Load(string file, int face) =>
        File.Exists(file) ? SKTypeface.FromFile(file, face) : null;
}
