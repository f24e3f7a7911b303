using CsCheck;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class DamagedCodeTests
{
    [Theory]
    [InlineData("0109520412?066272100000001", "01095204126066272100000001", "one digit of the GTIN")]
    [InlineData("?1095204126066272100000001", "01095204126066272100000001", "a digit of the identifier")]
    [InlineData("(01)0952041260662?(21)00000001", "01095204126066272100000001", "the check digit, with brackets")]
    [InlineData("09521234567890123?", "095212345678901235", "the check digit of a pallet")]
    [InlineData("0952123?5678901235", "095212345678901235", "one digit of a pallet")]
    [InlineData("0009521234567890?235", "095212345678901235", "a pallet with its identifier")]
    public void One_unreadable_digit_that_a_check_digit_guards_is_restored(string text, string value, string why)
    {
        CodeCompletion completion = DamagedCode.Parse(text).Value.Candidates(10);
        Assert.True(completion.IsComplete, why);
        Assert.Equal([value], completion.Codes.Select(c => c.Value));
    }

    [Theory]
    [InlineData("87470120000000019156")]
    [InlineData("010952123454321321ABC123")]
    [InlineData("095212345678901235")]
    public void One_unreadable_character_anywhere_is_restored_by_the_typing_check(string text)
    {
        PackageCode code = PackageCode.Parse(text).Value;
        for (int i = 0; i < text.Length; i++)
        {
            DamagedCode damaged = DamagedCode.Parse($"{text[..i]}?{text[(i + 1)..]}-{code.TypingCheck}").Value;
            Assert.Equal(code, Assert.Single(damaged.Candidates(10).Codes));
        }
    }

    [Fact]
    public void Any_two_unreadable_characters_of_our_own_code_are_restored() =>
        Gen.Select(Gen.ULong, Gen.Int[0, 17], Gen.Int[0, 17]).Sample((number, i, j) =>
        {
            PackageCode code = PackageCode.NewOwn(number);
            char[] torn = code.Value.ToCharArray();
            (torn[i], torn[j]) = ('?', '?');
            AssertRestored(code, new string(torn));
        }, iter: 50);

    [Fact]
    public void A_code_of_nothing_but_digits_may_also_be_a_pallets_when_its_two_letters_are_gone()
    {
        PackageCode code = PackageCode.NewOwn(0);
        AssertRestored(code, "??" + code.Value[2..]);
    }

    /// <summary>One code of our own; without its letters it may be one of ten SSCCs as well.</summary>
    private static void AssertRestored(PackageCode code, string torn)
    {
        CodeCompletion completion = DamagedCode.Parse(torn).Value.Candidates(11);
        Assert.True(completion.IsComplete);
        Assert.Contains(code, completion.Codes);
        Assert.Single(completion.Codes, c => c.Kind == PackageCodeKind.Own);
    }

    [Fact]
    public void The_true_code_is_among_the_candidates() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 25], Gen.Int[0, 25]).Sample((serial, i, j) =>
        {
            PackageCode code = PackageCode.Parse($"010952123454321321{serial:D8}").Value;
            char[] torn = code.TypedForm.ToCharArray();
            (torn[i], torn[j]) = ('?', '?');
            DamagedCode damaged = DamagedCode.Parse(new string(torn)).Value;
            Assert.True(damaged.Matches(code));
            Assert.Contains(code, damaged.Candidates(2_000).Codes);
        }, iter: 50);

    [Fact]
    public void Too_many_unknowns_stop_at_the_bound()
    {
        DamagedCode damaged = DamagedCode.Parse("0109521234543213210000????????").Value;
        CodeCompletion completion = damaged.Candidates(20);
        Assert.Equal(20, completion.Codes.Count);
        Assert.False(completion.IsComplete);
        CodeCompletion hopeless = DamagedCode.Parse("TR????????????0000").Value.Candidates(20);
        Assert.False(hopeless.IsComplete);
        Assert.InRange(hopeless.Codes.Count, 0, 20);
    }

    [Fact]
    public void The_database_is_asked_by_pattern_when_checks_cannot_tell()
    {
        Assert.Equal(@"010952123454321321A\_\%__", DamagedCode.Parse("010952123454321321A_%??").Value.ToLikePattern());
        Assert.Equal("8747__20000000019156", DamagedCode.Parse("8747??20000000019156").Value.ToLikePattern());
    }

    [Theory]
    [InlineData("8747??20000000019156", "87470120000000019156", true)]
    [InlineData("8747??20000000019157", "87470120000000019156", false)]
    [InlineData("8747??2000000001915", "87470120000000019156", null)]
    public void A_code_matches_when_all_that_is_readable_agrees(string damaged, string code, bool? matches) =>
        Assert.Equal(matches, DamagedCode.TryParse(damaged, out DamagedCode torn)
            ? torn.Matches(PackageCode.Parse(code).Value)
            : null);

    [Fact]
    public void A_printed_check_character_that_disagrees_rules_a_code_out()
    {
        PackageCode code = PackageCode.Parse("87470120000000019156").Value;
        Assert.True(DamagedCode.Parse($"8747??20000000019156-{code.TypingCheck}").Value.Matches(code));
        Assert.False(DamagedCode.Parse($"8747??20000000019156-{(code.TypingCheck == 'A' ? 'B' : 'A')}").Value.Matches(
            code));
        Assert.True(DamagedCode.Parse("8747??20000000019156-?").Value.Matches(code));
    }

    [Theory]
    [InlineData("", "damaged-code.empty")]
    [InlineData("TR???????????????1", "damaged-code.readable")]
    [InlineData("8747??2000", "damaged-code.grammar")]
    [InlineData("8747A?20000000019156", "damaged-code.grammar")]
    public void What_cannot_be_a_code_names_the_rule(string text, string fault) =>
        Assert.Equal(fault, DamagedCode.Parse(text).Fault?.Code);

    [Fact]
    public void Look_alikes_in_our_own_damaged_code_are_put_right()
    {
        string code = PackageCode.NewOwn(7).Value;
        DamagedCode torn = DamagedCode.Parse($"?R{code[2..].Replace('0', 'O')}").Value;
        Assert.True(torn.Matches(PackageCode.NewOwn(7)));
    }
}
