namespace Traceability.Api.Tests.BadInput;

/// <summary>Fields of cases, requests and losses.</summary>
internal static partial class FieldKinds
{
    private const string CaseRoute = "POST /api/cases/{number:long}/";

    private static readonly Dictionary<string, FieldKind> InCases = new(StringComparer.Ordinal)
    {
        ["POST /api/cases/ source"] = FieldKind.Word,
        ["POST /api/cases/ happenedAt"] = FieldKind.PastTime,
        ["POST /api/cases/ summary"] = FieldKind.Text,
        [$"{CaseRoute}acts act"] = FieldKind.Word,
        [$"{CaseRoute}members role"] = FieldKind.Word,
        [$"{CaseRoute}members reason"] = FieldKind.FreeText,
        [$"{CaseRoute}members until"] = FieldKind.OptionalDay,
        [$"{CaseRoute}links ref"] = FieldKind.Needed,
        [$"{CaseRoute}items lotMark"] = FieldKind.FreeText,
        [$"{CaseRoute}items substance"] = FieldKind.OptionalReference,
        [$"{CaseRoute}items description"] = FieldKind.FreeText,
        [$"{CaseRoute}items unit"] = FieldKind.AnyUnit,
        [$"{CaseRoute}items foundAt"] = FieldKind.PastTime,
        [$"{CaseRoute}items sealNumber"] = FieldKind.FreeText,
        [$"{CaseRoute}items keeper"] = FieldKind.FreeText,
        [$"{CaseRoute}items keptAt"] = FieldKind.Text,
        [$"{CaseRoute}requests agency"] = FieldKind.Uscc,
        [$"{CaseRoute}requests legalGround"] = FieldKind.Text,
        [$"{CaseRoute}requests dueOn"] = FieldKind.Day,
        [$"{CaseRoute}measures rule"] = FieldKind.OptionalReference,
        [$"{CaseRoute}measures article"] = FieldKind.Text,
        [$"{CaseRoute}measures facts"] = FieldKind.Text,
        [$"{CaseRoute}items/{{item:long}}/source package"] = FieldKind.OptionalPackageCode,
        [$"{CaseRoute}items/{{item:long}}/handovers to"] = FieldKind.Text,
        [$"{CaseRoute}items/{{item:long}}/handovers place"] = FieldKind.Text,
        [$"{CaseRoute}items/{{item:long}}/handovers isSealWhole"] = FieldKind.Needed,
        [$"{CaseRoute}measures/{{measure:long}}/acts act"] = FieldKind.Word,
        ["POST /api/loss-reports/ discoveredAt"] = FieldKind.PastTime,
        ["POST /api/loss-reports/ place"] = FieldKind.Text,
        ["POST /api/loss-reports/ lot"] = FieldKind.FreeText,
        ["POST /api/loss-reports/ controls"] = FieldKind.Text,
        ["POST /api/loss-reports/{number:long}/receive receipt"] = FieldKind.Text,
    };
}
