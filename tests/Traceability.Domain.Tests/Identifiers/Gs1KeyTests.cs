using CsCheck;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class Gs1KeyTests
{
    [Theory]
    [InlineData("6901234567892", "06901234567892", "13 digits")]
    [InlineData("09521234543213", "09521234543213", "14 digits")]
    [InlineData("16901234567899", "16901234567899", "14 digits, indicator 1")]
    [InlineData("1612345678906", "01612345678906", "13 digits")]
    [InlineData("6112345678906", "06112345678906", "the known weakness: neighbours that differ by 5")]
    [InlineData("614141000005", "00614141000005", "12 digits")]
    [InlineData("96385074", "00000096385074", "8 digits")]
    [InlineData("690-1234 567892", "06901234567892", "with hyphen and space")]
    public void A_gtin_is_kept_as_14_digits(string text, string value, string why)
    {
        Assert.True(Gtin.TryParse(text, out Gtin gtin), why);
        Assert.Equal(value, gtin.Value);
    }

    [Theory]
    [InlineData("6901234567890", "gtin.check", "check must be 2")]
    [InlineData("09521234543214", "gtin.check", "check must be 3")]
    [InlineData("6901234576892", "gtin.check", "transposed")]
    [InlineData("690123456789", "gtin.check", "a digit lost")]
    [InlineData("69012345678", "gtin.length", "11 digits")]
    [InlineData("69O1234567892", "gtin.character", "letter O")]
    [InlineData("", "gtin.empty", "nothing")]
    public void A_wrong_gtin_names_the_rule(string text, string fault, string why) =>
        Assert.True(fault == Gtin.Parse(text).Fault?.Code, why);

    [Theory]
    [InlineData("9521321000018", null, "valid")]
    [InlineData("6900000000014", null, "valid")]
    [InlineData("0614141000005", null, "valid")]
    [InlineData("9521321000017", "gln.check", "check must be 8")]
    [InlineData("6900000000041", "gln.check", "transposed")]
    [InlineData("952132100001", "gln.length", "12 digits")]
    public void Location_numbers_are_checked(string text, string? fault, string why) =>
        Assert.True(fault == Gln.Parse(text).Fault?.Code, why);

    [Theory]
    [InlineData("095212345678901235", null, "valid")]
    [InlineData("369012340000000178", null, "valid")]
    [InlineData("195213210000000015", null, "valid")]
    [InlineData("095212345678901234", "sscc.check", "check must be 5")]
    [InlineData("369012340000000187", "sscc.check", "transposed")]
    [InlineData("19521321000000001", "sscc.length", "17 digits")]
    public void Shipping_container_codes_are_checked(string text, string? fault, string why) =>
        Assert.True(fault == Sscc.Parse(text).Fault?.Code, why);

    [Fact]
    public void One_wrong_digit_is_always_found() =>
        Assert.All(SingleErrors.Substitutions("095212345678901235", "0123456789"),
            wrong => Assert.False(Sscc.TryParse(wrong, out _)));

    [Fact]
    public void Of_ten_check_digits_exactly_one_fits() =>
        Gen.Char['0', '9'].Array[17].Sample(body =>
            "0123456789".Count(c => Sscc.TryParse(new string(body) + c, out _)) == 1);
}
