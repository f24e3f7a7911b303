using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 包装码: the code on a label, of whatever grammar. <see cref="Value"/> is the form kept in the database and in bundles;
/// it is upper case, so two serials that differ only in small and capital letters are one package.
/// </summary>
public readonly record struct PackageCode
{
    /// <summary>Digits of GTIN between 01 and 21.</summary>
    private const int SerialStart = 18;

    private static readonly IdentifierFormat Format =
        new("package-code", "包装码", "package code", "GS1, NMPAB/T 1002-2019, TR");

    private readonly string? _value;

    private PackageCode(string value, PackageCodeKind kind)
    {
        _value = value;
        Kind = kind;
    }

    public string Value => _value ?? "";

    public PackageCodeKind Kind { get; }

    /// <summary>14 digits; null when the code has none.</summary>
    public string? Gtin => Kind == PackageCodeKind.Gs1Serial ? Value[2..16] : null;

    /// <summary>Serial within the GTIN; null when the code has none.</summary>
    public string? Serial => Kind == PackageCodeKind.Gs1Serial ? Value[SerialStart..] : null;

    /// <summary>Guards the code when it is typed by hand.</summary>
    public char TypingCheck => Iso7064.CheckCharacter(Value);

    /// <summary>The printed form for typing: code, hyphen, check character.</summary>
    public string TypedForm => $"{Value}-{TypingCheck}";

    /// <summary>The typed form as people read it: groups of four, <c>0690 1508 0000 0000 18-7</c>.</summary>
    public string ReadingForm => string.Join(' ', Value.Chunk(4).Select(c => new string(c))) + "-" + TypingCheck;

    /// <summary>A code of our own; the number is the caller's, and unique because the caller's is.</summary>
    public static PackageCode NewOwn(ulong number) => new(OwnPackageCode.Write(number), PackageCodeKind.Own);

    public static ParseResult<PackageCode> OfGs1(Gtin gtin, string serial) => Gs1(gtin.Value, serial);

    public static PackageCode Of(Sscc sscc) => new(sscc.Value, PackageCodeKind.Sscc);

    /// <summary>
    /// Accepts what a scanner or a person gives: the code itself, its typed form, a GS1 barcode with or without
    /// brackets (batch and dates are left out), or the address of a label on any domain (its signature is left out).
    /// </summary>
    public static ParseResult<PackageCode> Parse(string? text)
    {
        string given = InputText.Exact(text);
        if (given.Length == 0) return Format.Empty();
        if (WebAddress.Looks(given)) return OfAddress(given);
        if (given[0] is '(' or ']' || given.Contains('\u001D', StringComparison.Ordinal)) return OfBarcode(given);
        string code = InputText.Unspaced(given);
        if (code.Length == 0 || code == "-") return Format.Empty();
        if (code.Length < 3 || code[^2] != '-') return OfPlain(code);
        ParseResult<PackageCode> plain = OfPlain(code[..^2]);
        if (plain.TryGet(out PackageCode value)) return value.TypingCheck == code[^1] ? value : WrongTyping();
        // Or the hyphen only groups the digits.
        ParseResult<PackageCode> grouped = OfPlain(code);
        return grouped.IsValid ? grouped : plain;
    }

    public static bool TryParse(string? text, out PackageCode code) => Parse(text).TryGet(out code);

    public override string ToString() => Value;

    private static ParseResult<PackageCode> OfPlain(string text)
    {
        string code = IsSerialised(text) ? text : text.Replace("-", "", StringComparison.Ordinal);
        if (OwnPackageCode.Looks(code)) return Own(code);
        if (IsSerialised(code)) return Gs1(code[2..16], code[SerialStart..]);
        // 20 digits beginning with 00 are a pallet with its identifier: no drug trace code begins so.
        if (code.Length == 20 && code.StartsWith("00", StringComparison.Ordinal)) return Pallet(code[2..]);
        if (code.Length == 18 && InputText.IsDigits(code)) return Pallet(code);
        return code.Length == 20 && InputText.IsDigits(code) ? DrugTrace(code) : NoGrammar();
    }

    private static bool IsSerialised(string code) => code.Length > SerialStart
        && code.StartsWith("01", StringComparison.Ordinal)
        && code.AsSpan(SerialStart - 2, 2) is "21"
        && InputText.IsDigits(code.AsSpan(2, 14));

    private static ParseResult<PackageCode> OfBarcode(string text)
    {
        if (!Gs1ElementString.Parse(text).TryGet(out Gs1ElementString elements, out InputFault? fault)) return fault;
        return OfElements(elements);
    }

    private static ParseResult<PackageCode> OfElements(Gs1ElementString elements)
    {
        if (elements["00"] is { } pallet) return Pallet(pallet);
        return elements["01"] is { } gtin && elements["21"] is { } serial ? Gs1(gtin, serial) : NoSerial();
    }

    private static ParseResult<PackageCode> OfAddress(string text)
    {
        string[] segments = WebAddress.Read(text)?.Segments ?? [];
        int page = Array.FindIndex(segments, s => s is "p" or "P");
        if (page >= 0 && page == segments.Length - 2) return OfPlain(InputText.Unspaced(segments[^1]));
        return DigitalLink.Parse(text).TryGet(out DigitalLink link, out InputFault? fault)
            ? OfElements(link.Content)
            : fault;
    }

    private static ParseResult<PackageCode> Gs1(string gtin, string serial)
    {
        Gs1Element[] elements = [new("01", gtin), new("21", serial.ToUpperInvariant())];
        if (Gs1ElementString.Of(elements).Fault is { } fault) return fault;
        if (serial.Length > 1 && serial[^2] == '-')
            return Format.Fault("hyphen",
                "序列号的倒数第二位不能是连字符(连字符后的一位是录入校验码)",
                "The last but one character of a serial cannot be a hyphen: what follows it would be the typing check",
                "请联系发码单位更换序列号", "Ask the issuer for another serial");
        if (serial.Contains('?', StringComparison.Ordinal))
            return Format.Fault("unreadable",
                "序列号不能含有问号(问号表示无法辨认的字符)",
                "A serial cannot contain a question mark, which stands for an unreadable character",
                "残码请用残码查询", "Look a damaged code up as a damaged code");
        return new PackageCode($"01{gtin}21{elements[1].Value}", PackageCodeKind.Gs1Serial);
    }

    private static ParseResult<PackageCode> Pallet(string digits) =>
        Catalogue.Sscc.Parse(digits).TryGet(out Sscc sscc, out InputFault? fault) ? Of(sscc) : fault;

    // The last four digits prove nothing, so a GTIN with a batch, also 20 digits, must not pass for a drug trace code.
    private static ParseResult<PackageCode> DrugTrace(string digits) =>
        digits.StartsWith("01", StringComparison.Ordinal) && Catalogue.Gtin.TryParse(digits[2..16], out _)
            ? NoSerial()
            : new PackageCode(digits, PackageCodeKind.DrugTrace);

    private static ParseResult<PackageCode> Own(string text)
    {
        string code = OwnPackageCode.Repaired(text);
        if (code.Length != OwnPackageCode.Size) return Format.Length($"{OwnPackageCode.Size}", code.Length);
        for (int i = OwnPackageCode.Prefix.Length; i < code.Length; i++)
            if (!OwnPackageCode.Alphabet.Contains(code[i],
                StringComparison.Ordinal)) return Format.Character(code[i], i);
        return OwnPackageCode.ChecksHold(code) ? new PackageCode(code, PackageCodeKind.Own) : Format.Check();
    }

    private static InputFault WrongTyping() => Format.Fault("typing",
        "包装码与末位的录入校验码不符", "The package code and the typing check at its end do not agree",
        "请对照标签重新录入,或改用扫码", "Type it again from the label, or scan it");

    private static InputFault NoSerial() => Format.Fault("serial",
        "条码只标明品种或批次,没有序列号(21)或货运包装箱代码(00)",
        "The barcode names a product or batch only: it has neither a serial (21) nor an SSCC (00)",
        "请扫描单件包装上的追溯标签", "Scan the traceability label of the single package");

    private static InputFault NoGrammar() => Format.Fault("grammar",
        "无法识别的包装码:应为01…21…、18位SSCC、20位药品追溯码或以TR开头的18位编码",
        "Unknown kind of package code: 01…21…, an SSCC of 18 digits, a drug trace code of 20 digits, or TR and 16 more",
        "请扫描标签上的二维码;字迹不清时用“?”代替看不清的字符按残码查询",
        "Scan the QR code of the label; for unreadable characters write '?' and look it up as a damaged code");
}
