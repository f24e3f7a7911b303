namespace Traceability.Api.Tests.BadInput;

/// <summary>Fields of joint inspections.</summary>
internal static partial class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> OfInspections = new(StringComparer.Ordinal)
    {
        ["to"] = FieldKind.Day,
        ["agencies"] = FieldKind.Uscc,
        ["units"] = FieldKind.Uscc,
        ["riskiest"] = FieldKind.Count,
        ["draw"] = FieldKind.Count,
        ["drawFrom"] = FieldKind.Word,
        ["certificate"] = FieldKind.Text,
        ["act"] = FieldKind.Word,
        ["item"] = FieldKind.Reference,
        ["reply"] = FieldKind.Word,
        ["scanned"] = FieldKind.PackageCode,
        ["sealNumber"] = FieldKind.Text,
        ["inPresenceOf"] = FieldKind.Text,
        ["laboratory"] = FieldKind.Text,
        ["method"] = FieldKind.Text,
        ["assay"] = FieldKind.FreeText,
        ["purity"] = FieldKind.FreeText,
        ["marks"] = FieldKind.FreeText,
        ["opinion"] = FieldKind.Text,
        ["rule"] = FieldKind.OptionalReference,
        ["level"] = FieldKind.Word,
        ["sample"] = FieldKind.FreeText,
        ["position"] = FieldKind.FreeText,
    };

    /// <summary>Where a name means another thing than elsewhere.</summary>
    private static readonly Dictionary<string, FieldKind> Inspections = new(StringComparer.Ordinal)
    {
        ["POST /api/inspection-plans/{plan:long}/acts reason"] = FieldKind.FreeText,
        ["POST /api/inspection-plans/{plan:long}/officers userName"] = FieldKind.Reference,
        ["POST /api/inspection-plans/{plan:long}/recusals certificate"] = FieldKind.Reference,
        ["POST /api/inspection-plans/{plan:long}/recusals unit"] = FieldKind.Uscc,
        ["POST /api/inspections/{inspection:long}/acts reason"] = FieldKind.FreeText,
        ["POST /api/inspections/{inspection:long}/counts quantity"] = FieldKind.CountedQuantity,
        ["POST /api/inspections/{inspection:long}/findings rectifyBy"] = FieldKind.Day,
        ["POST /api/inspections/{inspection:long}/signatures role"] = FieldKind.Word,
        ["POST /api/inspections/{inspection:long}/signatures name"] = FieldKind.FreeText,
    };
}
