namespace Traceability.Domain.Movements;

/// <summary>How long each text may be, and that it holds no control characters: what every database can keep.</summary>
internal static class ShapeOfText
{
    public static IEnumerable<FieldFault> Of(MovementDraft draft)
    {
        DraftHeader h = draft.Header;
        (string Field, string? Text, int Most)[] texts =
        [
            ("purchasePermit", h.PurchasePermit, 64), ("transportPermit", h.TransportPermit, 64),
            ("contract", h.Contract, 64), ("invoice", h.Invoice, 64), ("vehicle", h.Vehicle, 32),
            ("purpose", h.Purpose, 200), ("reason", h.Reason, 500), ("note", h.Note, 2000),
            ("department", h.Department, 64),
            .. draft.Items.SelectMany((item, i) => new (string, string?, int)[]
            {
                ($"items[{i}].lot", item.Lot, 64), ($"items[{i}].package", item.Package, 64),
                ($"items[{i}].row", item.Row?.RowId, 64),
            }),
        ];
        foreach ((string field, string? text, int most) in texts)
        {
            if (text is null) continue;
            if (text.Length > most)
                yield return Faults.Of(field, $"超过 {most} 个字符", $"Longer than {most} characters", "请缩短", "Shorten it");
            if (text.AsSpan().IndexOfAnyInRange('\0', '\u0008') >= 0)
                yield return Faults.Of(field, "含有控制字符", "Holds control characters");
        }
    }
}
