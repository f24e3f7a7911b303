namespace Traceability.Domain.Catalogue;

/// <summary>
/// What a signature says of a label. A genuine label may still be a copy: only the books and the scans can tell.
/// </summary>
public enum LabelVerdict
{
    /// <summary>签名有效: signed by a key we hold.</summary>
    Genuine,

    /// <summary>签名无效: forged, or changed after signing.</summary>
    Forged,

    /// <summary>无签名: nothing to check.</summary>
    Unsigned,
}
