using CsCheck;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class PackageCodeTests
{
    private const string OwnAlphabet = "0123456789ACDEFGHJKLMNPRTUWXY";

    [Theory]
    [InlineData("01095204126066272100000001", "01095204126066272100000001", PackageCodeKind.Gs1Serial, "bundle form")]
    [InlineData("010952123454321321ABC123", "010952123454321321ABC123", PackageCodeKind.Gs1Serial,
        "GS1 route of drugs")]
    [InlineData("010952123454321321abc123", "010952123454321321ABC123", PackageCodeKind.Gs1Serial, "small letters")]
    [InlineData("(01)09521234543213(10)LOT(21)0001", "0109521234543213210001", PackageCodeKind.Gs1Serial, "brackets")]
    [InlineData("]d2010952123454321310LOT\u001D210001", "0109521234543213210001", PackageCodeKind.Gs1Serial, "scanner")]
    [InlineData("01 09521234543213 21 A-01", "010952123454321321A-01", PackageCodeKind.Gs1Serial, "hyphen in a serial")]
    [InlineData("01095212345432132107", "01095212345432132107", PackageCodeKind.Gs1Serial, "20 digits, but a GTIN")]
    [InlineData("010952123454321321A://B", "010952123454321321A://B", PackageCodeKind.Gs1Serial, "signs")]
    [InlineData("095212345678901235", "095212345678901235", PackageCodeKind.Sscc, "pallet")]
    [InlineData("00095212345678901235", "095212345678901235", PackageCodeKind.Sscc, "pallet with identifier")]
    [InlineData("(00)095212345678901235", "095212345678901235", PackageCodeKind.Sscc, "pallet with brackets")]
    [InlineData("0952-1234-5678-9012-3-5", "095212345678901235", PackageCodeKind.Sscc, "hyphens that group")]
    [InlineData("87470120000000019156", "87470120000000019156", PackageCodeKind.DrugTrace, "drug trace code")]
    [InlineData("8747 0120 0000 0001 9156", "87470120000000019156", PackageCodeKind.DrugTrace, "in groups")]
    [InlineData("https://id.gs1.org/01/09521234543213/10/L/21/0001?s=x", "0109521234543213210001",
        PackageCodeKind.Gs1Serial, "label of any domain, signature left out")]
    [InlineData("http://localhost:5080/00/095212345678901235", "095212345678901235", PackageCodeKind.Sscc,
        "pallet label")]
    [InlineData("HTTPS://EXAMPLE.ORG/p/87470120000000019156?s=x", "87470120000000019156", PackageCodeKind.DrugTrace,
        "own page")]
    public void Every_grammar_is_read_into_one_form(string text, string value, PackageCodeKind kind, string why)
    {
        ParseResult<PackageCode> code = PackageCode.Parse(text);
        Assert.True(code.IsValid, $"{why}: {code.Fault}");
        Assert.Equal((value, kind), (code.Value.Value, code.Value.Kind));
    }

    [Theory]
    [InlineData("", "package-code.empty", "nothing")]
    [InlineData("010952123454321421ABC123", "gs1.check", "GTIN check digit")]
    [InlineData("01095212345432142107", "gs1.check", "GTIN check digit, although 20 digits")]
    [InlineData("01095212345432131012", "package-code.serial", "GTIN and batch, although 20 digits")]
    [InlineData("095212345678901234", "sscc.check", "pallet check digit")]
    [InlineData("00095212345678901234", "sscc.check", "pallet check digit, although 20 digits")]
    [InlineData("81234560000000O11234", "package-code.grammar", "letter O in a drug trace code")]
    [InlineData("8123456000000001123", "package-code.grammar", "19 digits")]
    [InlineData("(01)09521234543213(10)LOT", "package-code.serial", "a batch is no package")]
    [InlineData("010952123454321321AB?1", "package-code.unreadable", "a damaged code")]
    [InlineData("(01)09521234543213(21)AB-1", "package-code.hyphen", "would read as a typing check")]
    [InlineData("010952123454321321123456789012345678901", "gs1.length", "serial of 21")]
    [InlineData("TR00000000000000", "package-code.length", "own code, too short")]
    [InlineData("TR0000000000000001", "package-code.check", "own code, wrong check")]
    [InlineData("https://example.org/about", "digital-link.key", "no label")]
    [InlineData("hello", "package-code.grammar", "no code")]
    public void What_is_no_package_code_names_the_rule(string text, string fault, string why)
    {
        InputFault? found = PackageCode.Parse(text).Fault;
        Assert.True(found is not null, why);
        Assert.Equal(fault, found.Code);
    }

    [Fact]
    public void A_code_of_ours_is_18_characters_that_cannot_be_confused() =>
        Gen.ULong.Sample(number =>
        {
            PackageCode code = PackageCode.NewOwn(number);
            Assert.Matches($"^TR[{OwnAlphabet}]{{16}}$", code.Value);
            Assert.Equal(code, PackageCode.Parse(code.Value.ToLowerInvariant()).Value);
        });

    [Fact]
    public void Other_numbers_are_other_codes() =>
        Gen.Select(Gen.ULong, Gen.ULong).Sample((a, b) => a == b == (PackageCode.NewOwn(a) == PackageCode.NewOwn(b)));

    [Fact]
    public void A_look_alike_typed_for_a_character_of_ours_is_put_right()
    {
        string code = PackageCode.NewOwn(ulong.MaxValue / 3).Value;
        string typed = "TR" + code[2..].Replace('0', 'O').Replace('1', 'I').Replace('5', 'S').Replace('8', 'B');
        Assert.Equal(code, PackageCode.Parse(typed).Value.Value);
    }

    [Fact]
    public void One_wrong_character_in_a_code_of_ours_is_always_found() =>
        Gen.ULong.Sample(number => SingleErrors.Substitutions(PackageCode.NewOwn(number).Value, OwnAlphabet)
            .All(wrong => !PackageCode.TryParse(wrong, out _)), iter: 30);

    [Fact]
    public void Two_neighbours_exchanged_in_a_code_of_ours_are_always_found() =>
        Gen.ULong.Sample(number => SingleErrors.Transpositions(PackageCode.NewOwn(number).Value)
            .All(wrong => !PackageCode.TryParse(wrong, out _)), iter: 100);

    [Fact]
    public void Any_two_wrong_characters_in_a_code_of_ours_are_found() =>
        Gen.Select(Gen.ULong, Gen.Int[2, 17], Gen.Int[2, 17], Gen.Char[OwnAlphabet], Gen.Char[OwnAlphabet])
            .Sample((number, i, j, a, b) =>
            {
                string code = PackageCode.NewOwn(number).Value;
                char[] wrong = code.ToCharArray();
                (wrong[i], wrong[j]) = (a, b);
                Assert.Equal(new string(wrong) == code, PackageCode.TryParse(new string(wrong), out _));
            });

    [Fact]
    public void Any_serial_that_is_accepted_survives_every_form() =>
        Gen.Char['!', 'z'].Array[1, 20].Sample(signs =>
        {
            string serial = new(signs);
            Gtin gtin = Gtin.Parse("09521234543213").Value;
            if (!PackageCode.OfGs1(gtin, serial).TryGet(out PackageCode code)) return;
            Assert.Equal(code, PackageCode.Parse(code.Value).Value);
            Assert.Equal(code, PackageCode.Parse(code.TypedForm).Value);
            Assert.Equal(code, PackageCode.Parse(code.ReadingForm).Value);
            Assert.Equal(code,
                PackageCode.Parse($"https://example.org/01/{gtin}/21/{Uri.EscapeDataString(serial)}?s=abc").Value);
        });

    [Theory]
    [InlineData("01095204126066272100000001")]
    [InlineData("095212345678901235")]
    [InlineData("87470120000000019156")]
    [InlineData("010952123454321321ABC.1/X")]
    public void A_code_may_be_typed_with_its_check_character_and_a_wrong_one_is_told(string text)
    {
        PackageCode code = PackageCode.Parse(text).Value;
        Assert.Equal(code, PackageCode.Parse(code.TypedForm).Value);
        Assert.Equal(code, PackageCode.Parse($"  {code.TypedForm.ToLowerInvariant()} ").Value);
        foreach (char wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Where(c => c != code.TypingCheck))
            Assert.Equal("package-code.typing", PackageCode.Parse($"{code.Value}-{wrong}").Fault?.Code);
    }

    [Theory]
    [InlineData("87470120000000019156", "0123456789")]
    [InlineData("010952123454321321ABC123", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    public void One_wrong_character_beside_its_typing_check_is_always_found(string text, string alphabet)
    {
        char check = PackageCode.Parse(text).Value.TypingCheck;
        Assert.All(SingleErrors.Substitutions(text, alphabet),
            wrong => Assert.False(PackageCode.TryParse($"{wrong}-{check}", out _)));
    }

    [Fact]
    public void No_text_whatever_throws() =>
        Gen.OneOf(Gen.String, Gen.Char["?0123456789TR-(/:%&=]\u001D"].Array[0, 40].Select(c => new string(c)),
                Gen.String.Select(s => "https://a/01/" + s), Gen.String.Select(s => "(01)" + s))
            .Sample(text =>
            {
                Assert.Equal(PackageCode.Parse(text).IsValid, PackageCode.TryParse(text, out _));
                Assert.True(DamagedCode.Parse(text).Fault is not null || DamagedCode.TryParse(text, out _));
            });
}
