using CsCheck;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class UnifiedSocialCreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43", "91350100M000100Y43", "enterprise sample")]
    [InlineData("91150823MA0N000162", "91150823MA0N000162", "synthetic, division 150823")]
    [InlineData("1215082340000000XY", "1215082340000000XY", "synthetic public institution, inner check X")]
    [InlineData(" 91150823ma0n000162 ", "91150823MA0N000162", "small letters and spaces at the ends")]
    [InlineData("911508-23MA 0N000162", "91150823MA0N000162", "inner space and hyphen")]
    [InlineData("91150823MA0N000162", "91150823MA0N000162", "full width")]
    public void A_right_code_is_kept_in_one_form(string text, string value, string why)
    {
        Assert.True(UnifiedSocialCreditCode.TryParse(text, out UnifiedSocialCreditCode code), why);
        Assert.Equal(value, code.Value);
    }

    [Theory]
    [InlineData("91350100M000100Y44", "uscc.check", "check character should be 3")]
    [InlineData("91150823MA0I000162", "uscc.character", "letter I is not in the alphabet")]
    [InlineData("91150832MA0N000162", "uscc.check", "division digits swapped, check fails")]
    [InlineData("91150823MA0N00016", "uscc.length", "17 characters")]
    [InlineData("", "uscc.empty", "nothing")]
    [InlineData("9115O823MA0N000162", "uscc.character", "letter O in the division")]
    [InlineData("9115A823MA0N000162", "uscc.character", "letter in the division")]
    [InlineData("Y1000000MA6FJG4G5J", "uscc.region", "a foreign party's code: no division")]
    public void A_wrong_code_names_the_rule(string text, string fault, string why)
    {
        InputFault? found = UnifiedSocialCreditCode.Parse(text).Fault;
        Assert.True(found is not null, why);
        Assert.Equal(fault, found.Code);
        Assert.All([found.MessageZh, found.MessageEn, found.CureZh, found.CureEn], Assert.NotEmpty);
    }

    [Theory]
    [InlineData("91150823MA0N000162", false)]
    [InlineData("1215082340000000XY", false)]
    [InlineData("91150823000000012R", true)]
    public void The_inner_check_of_the_organisation_code_only_warns(string text, bool warns)
    {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.Parse(text).Value;
        Assert.Equal(warns ? "uscc.inner-check" : null, code.Warning?.Code);
    }

    [Fact]
    public void One_wrong_character_is_always_found() =>
        Assert.All(SingleErrors.Substitutions("91150823MA0N000162", Alphabet),
            wrong => Assert.False(UnifiedSocialCreditCode.TryParse(wrong, out _)));

    [Fact]
    public void Two_neighbours_exchanged_are_always_found() =>
        Assert.All(SingleErrors.Transpositions("91150823MA0N000162"),
            wrong => Assert.False(UnifiedSocialCreditCode.TryParse(wrong, out _)));

    [Fact]
    public void Of_all_check_characters_exactly_one_fits_any_body() =>
        Gen.Char[Alphabet].Array[9].Sample(letters =>
            Alphabet.Count(c => UnifiedSocialCreditCode.TryParse($"91150823{new string(letters)}{c}", out _)) == 1);

    [Fact]
    public void Half_a_surrogate_pair_is_a_wrong_character() =>
        Assert.Equal("uscc.character", UnifiedSocialCreditCode.Parse('\uD83D' + "1150823MA0N000162").Fault?.Code);

    [Fact]
    public void No_text_whatever_throws() =>
        Gen.String.Sample(text => UnifiedSocialCreditCode.Parse(text).Fault is not null);

    [Theory]
    [InlineData("Y1000000MA6FJG4G5J", null)]
    [InlineData("y-de 0042", null)]
    [InlineData("91150823MA0N000162", "foreign-party.character")]
    [InlineData("Y", "foreign-party.length")]
    [InlineData("Y_1", "foreign-party.character")]
    public void A_foreign_party_carries_a_code_beginning_with_Y(string text, string? fault) =>
        Assert.Equal(fault, ForeignPartyCode.Parse(text).Fault?.Code);
}
