using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class ResidentIdNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("11010519491231002X", "standard sample")]
    [InlineData("440524188001010014", "standard sample")]
    [InlineData("150823190001010018", "synthetic, division 150823")]
    [InlineData("11010519491231002x", "small x")]
    [InlineData(" 110105 19491231 002X", "spaces as on the card")]
    public void A_right_number_passes(string text, string why) =>
        Assert.True(ResidentIdNumber.TryParse(text, Today, out _), why);

    [Theory]
    [InlineData("110105194912310021", "resident-id.check", "check must be X")]
    [InlineData("150823190002290015", "resident-id.birth-date", "29 February 1900 does not exist")]
    [InlineData("150823190001010019", "resident-id.check", "check must be 8")]
    [InlineData("15082319000101001", "resident-id.length", "17 characters")]
    [InlineData("X50823190001010018", "resident-id.character", "X in front")]
    [InlineData("050823190001010018", "resident-id.character", "no division begins with 0")]
    [InlineData("150823202611240015", "resident-id.birth-date", "born tomorrow")]
    [InlineData("150823170001010018", "resident-id.birth-date", "eighteenth century")]
    [InlineData("", "resident-id.empty", "nothing")]
    public void A_wrong_number_names_the_rule(string text, string fault, string why)
    {
        InputFault? found = ResidentIdNumber.Parse(text, Today).Fault;
        Assert.True(found is not null, why);
        Assert.Equal(fault, found.Code);
    }

    [Fact]
    public void A_number_is_shown_and_logged_masked_only()
    {
        ResidentIdNumber number = ResidentIdNumber.Parse("11010519491231002X", Today).Value;
        Assert.Equal("110105********002X", number.Masked);
        Assert.Equal(number.Masked, $"{number}");
        Assert.Equal(new DateOnly(1949, 12, 31), number.BirthDate);
        Assert.False(number.IsMale);
        Assert.Equal("110105", number.IssuedIn);
    }

    [Fact]
    public void A_fault_never_repeats_the_number()
    {
        InputFault fault = ResidentIdNumber.Parse("150823190001010019", Today).Fault!;
        Assert.DoesNotContain("1900", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_wrong_digit_or_two_neighbours_exchanged_are_always_found() =>
        Assert.All(
            SingleErrors.Substitutions("150823190001010018", "0123456789X")
                .Concat(SingleErrors.Transpositions("150823190001010018")),
            wrong => Assert.False(ResidentIdNumber.TryParse(wrong, Today, out _)));
}
