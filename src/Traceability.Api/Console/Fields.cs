using Traceability.Api.Language;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.ConsoleUi;

/// <summary>Ids of form fields, made of the JSON path that faults and findings name: items[0].quantity.</summary>
public static class Fields
{
    public static string IdOf(string path) =>
        "f-" + path.Replace("[", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Replace(".", "-", StringComparison.Ordinal);

    /// <summary>What is to be said beside one field, in the reader's language.</summary>
    public static IReadOnlyList<string> Said(
        string path, IReadOnlyList<FieldFault> faults, IReadOnlyList<Finding> findings) =>
    [
        .. faults.Where(f => f.Field == path).Select(f => Tongue.Say(f.MessageZh, f.MessageEn)),
        .. findings.Where(f => f.Field == path).Select(f => Tongue.Say(
            $"{f.MessageZh}（{f.SourceZh}）", $"{f.MessageEn} ({f.SourceEn})")),
    ];
}
