namespace Traceability.Api.Tests.BadInput;

/// <summary>Fields of enrolments, verifications on site and controlled devices.</summary>
internal static partial class FieldKinds
{
    private const string VerificationRoute = "POST /api/verifications/{number:long}";

    private static readonly Dictionary<string, FieldKind> OfVerification = new(StringComparer.Ordinal)
    {
        ["plannedOn"] = FieldKind.Day,
        ["item"] = FieldKind.Count,
        ["mark"] = FieldKind.Word,
        ["isRefused"] = FieldKind.Flag,
        ["maker"] = FieldKind.Text,
        ["model"] = FieldKind.Text,
        ["serial"] = FieldKind.Text,
        ["boughtOn"] = FieldKind.PastDay,
        ["room"] = FieldKind.Text,
        ["buyer"] = FieldKind.OptionalUscc,
        ["isInOrder"] = FieldKind.Needed,
        ["finding"] = FieldKind.Text,
        ["lastDay"] = FieldKind.Day,
    };

    private static readonly Dictionary<string, FieldKind> InVerification = new(StringComparer.Ordinal)
    {
        ["POST /api/enrolments/{number:long}/acts act"] = FieldKind.Word,
        [$"{VerificationRoute}/acts act"] = FieldKind.Word,
        [$"{VerificationRoute}/acts day"] = FieldKind.OptionalDay,
        [$"{VerificationRoute}/acts reason"] = FieldKind.FreeText,
        [$"{VerificationRoute}/close outcome"] = FieldKind.Word,
        [$"{VerificationRoute}/unit-signature reason"] = FieldKind.Text,
        ["POST /api/devices kind"] = FieldKind.Reference,
        ["POST /api/devices/{number:long}/acts act"] = FieldKind.Word,
        ["POST /api/devices/{number:long}/acts site"] = FieldKind.OptionalReference,
        ["POST /api/devices/{number:long}/acts room"] = FieldKind.FreeText,
        ["POST /api/device-kinds basis"] = FieldKind.Text,
    };
}
