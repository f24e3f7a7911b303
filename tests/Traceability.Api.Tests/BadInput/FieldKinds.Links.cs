namespace Traceability.Api.Tests.BadInput;

/// <summary>Fields of suspicious reports, final users and webhooks.</summary>
internal static partial class FieldKinds
{
    private static readonly Dictionary<string, FieldKind> InLinks = new(StringComparer.Ordinal)
    {
        ["POST /api/suspicions/ aboutCode"] = FieldKind.FreeText,
        ["POST /api/suspicions/ about"] = FieldKind.FreeText,
        ["POST /api/suspicions/ happenedOn"] = FieldKind.PastDay,
        ["POST /api/suspicions/{number:long}/acts act"] = FieldKind.Word,
        ["POST /api/suspicions/{number:long}/acts reason"] = FieldKind.FreeText,
        ["POST /api/suspicions/{number:long}/alert alert"] = FieldKind.Needed,
        ["POST /api/end-use/ user"] = FieldKind.Uscc,
        ["POST /api/end-use/ unit"] = FieldKind.AnyUnit,
        ["POST /api/end-use/ period"] = FieldKind.Word,
        ["POST /api/end-use/ process"] = FieldKind.Text,
        ["POST /api/end-use/ makes"] = FieldKind.Text,
        ["POST /api/end-use/ storage"] = FieldKind.Text,
        ["POST /api/end-use/{number:long}/acts act"] = FieldKind.Word,
        ["POST /api/end-use/{number:long}/acts reason"] = FieldKind.FreeText,
        ["POST /api/end-use/{number:long}/acts validTo"] = FieldKind.OptionalDay,
        ["POST /api/webhooks/ address"] = FieldKind.Text,
        ["POST /api/webhooks/{number:long}/pause reason"] = FieldKind.FreeText,
        ["POST /api/webhooks/{number:long}/resume reason"] = FieldKind.FreeText,
        ["POST /api/webhooks/{number:long}/end reason"] = FieldKind.FreeText,
    };
}
