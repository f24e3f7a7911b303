namespace Traceability.Domain.Identifiers;

/// <summary>The name of a format and of the standard behind it, and the faults that every format has.</summary>
internal sealed record IdentifierFormat(string Code, string NameZh, string NameEn, string Standard)
{
    public InputFault Empty() => Fault("empty",
        $"{NameZh}未填写", $"The {NameEn} is missing",
        $"请填写{NameZh}", $"Enter the {NameEn}");

    public InputFault Length(string expected, int actual) => Fault("length",
        $"{NameZh}应为{expected}位,现为{actual}位({Standard})",
        $"A {NameEn} has {expected} characters, this one has {actual} ({Standard})",
        "请对照原件,检查是否漏写或多写", "Compare with the original: characters are missing or too many");

    /// <param name="position">Counted from 0; shown from 1.</param>
    public InputFault Character(char character, int position) => Fault("character",
        $"{NameZh}第{position + 1}位不能为“{Shown(character)}”({Standard})",
        $"Character {position + 1} of a {NameEn} cannot be '{Shown(character)}' ({Standard})",
        "请检查易混字符(0与O、1与I、2与Z、5与S)", "Look for characters easily confused: 0 and O, 1 and I, 2 and Z, 5 and S");

    public InputFault Check() => Fault("check",
        $"{NameZh}的校验码不符({Standard})",
        $"The check character of the {NameEn} does not fit ({Standard})",
        "有一位写错或两位写反,请对照原件重新录入",
        "One character is wrong or two are exchanged: enter it again from the original");

    public InputFault Shape(string exampleZh, string exampleEn) => Fault("shape",
        $"{NameZh}格式不正确({Standard})", $"This is not the form of a {NameEn} ({Standard})",
        $"正确格式如:{exampleZh}", $"The right form is, for example, {exampleEn}");

    public InputFault Fault(string rule, string zh, string en, string cureZh, string cureEn) =>
        new($"{Code}.{rule}", zh, en, cureZh, cureEn);

    /// <summary>Null when all characters are digits and the length is right.</summary>
    public InputFault? Digits(string text, int length)
    {
        if (text.Length == 0) return Empty();
        int stranger = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (stranger >= 0) return Character(text[stranger], stranger);
        return text.Length == length ? null : Length($"{length}", text.Length);
    }

    private static string Shown(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"{character}";
}
