using CsCheck;
using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class Gs1ElementStringTests
{
    private const char Separator = '\u001D';

    [Theory]
    [InlineData("010952123454321321ABC123", "(01)09521234543213(21)ABC123", "drug trace code by the GS1 route")]
    [InlineData("]d201095212345432131728123110LOT2026A\u001D210001",
        "(01)09521234543213(17)281231(10)LOT2026A(21)0001", "scanned, with separator")]
    [InlineData("(01)09521234543213(10)LOT2026A(21)0001", "(01)09521234543213(10)LOT2026A(21)0001", "with brackets")]
    [InlineData("(01) 09521234543213 (21) A(1)b", "(01)09521234543213(21)A(1)b", "a bracket inside a serial")]
    [InlineData("00095212345678901235", "(00)095212345678901235", "pallet")]
    [InlineData("3103001250", "(3103)001250", "net weight, three decimals")]
    [InlineData("(11)280200", "(11)280200", "day 00: the whole month")]
    [InlineData("(8003)09521234543213DRUM7", "(8003)09521234543213DRUM7", "returnable drum")]
    [InlineData("(253)9521321000018DOC1(400)PO-7(37)400", "(253)9521321000018DOC1(400)PO-7(37)400", "document")]
    [InlineData("4149521321000018254A-01-03", "(414)9521321000018(254)A-01-03", "bin of a warehouse")]
    [InlineData("4109521321000018417069000000000140", null, "a digit too many, so an unknown identifier")]
    [InlineData("402069000000000000014", null, "shipment number with a digit too many")]
    [InlineData("010952123454321421ABC123", null, "GTIN check digit")]
    [InlineData("(99)123", null, "identifier not in use here")]
    [InlineData("(17)281301", null, "month 13")]
    [InlineData("(10)", null, "no value")]
    [InlineData("(10)批号1", null, "a sign that GS1 does not know")]
    [InlineData("(21)123456789012345678901", null, "21 characters")]
    [InlineData("(21)1(21)2", null, "twice")]
    [InlineData("", null, "nothing")]
    public void A_barcode_is_read_into_elements(string text, string? bracketed, string why)
    {
        ParseResult<Gs1ElementString> read = Gs1ElementString.Parse(text);
        Assert.True(bracketed is not null == read.IsValid, why);
        if (read.IsValid) Assert.Equal(bracketed, read.Value.Bracketed);
    }

    [Fact]
    public void Batch_and_serial_written_are_read_again() =>
        Gen.Select(Gen.Char['!', 'z'].Array[1, 20], Gen.Char['0', 'Z'].Array[1, 20]).Sample((batch, serial) =>
        {
            ParseResult<Gs1ElementString> written = Gs1ElementString.Of(
                [new("01", "09521234543213"), new("10", new string(batch)), new("21", new string(serial))]);
            if (!written.TryGet(out Gs1ElementString code)) return;
            Assert.Equal(code, Gs1ElementString.Parse(code.Value).Value);
            Assert.Equal(new string(serial), code["21"]);
            Assert.Contains(Separator, code.Value);
        });

    [Theory]
    [InlineData("https://id.gs1.org/01/09521234543213/10/LOT2026A/21/0001?17=281231",
        "(01)09521234543213(10)LOT2026A(21)0001(17)281231", "drum of acetone")]
    [InlineData("https://id.gs1.org/00/095212345678901235", "(00)095212345678901235", "pallet")]
    [InlineData("https://id.gs1.org/414/9521321000018/254/A-01-03", "(414)9521321000018(254)A-01-03", "warehouse bin")]
    [InlineData("https://id.gs1.org/417/9521321000018", "(417)9521321000018", "party")]
    [InlineData("http://localhost:5080/01/09521234543213/21/A%2F1", "(01)09521234543213(21)A/1", "escaped, own domain")]
    public void A_digital_link_is_read_and_written_again(string uri, string bracketed, string why)
    {
        DigitalLink link = DigitalLink.Parse(uri).Value;
        Assert.Equal(bracketed, link.Content.Bracketed);
        Assert.True(uri == link.Value, why);
    }

    [Theory]
    [InlineData("https://example.org/shop/x/01/9521234543213/21/1?s=abc&lang=zh#top",
        "https://example.org/shop/x/01/09521234543213/21/1", "own path, short GTIN, foreign parameters")]
    [InlineData("https://id.gs1.org/01/09521234543213/21/0001/10/L1", null, "serial before batch")]
    [InlineData("https://id.gs1.org/01/09521234543213/21", null, "no serial")]
    [InlineData("https://id.gs1.org/01/09521234543214/21/1", null, "GTIN check digit")]
    [InlineData("https://example.org/about", null, "no key")]
    [InlineData("ftp://id.gs1.org/00/095212345678901235", null, "no web address")]
    [InlineData("09521234543213", null, "no web address")]
    [InlineData("https:///01/09521234543213", null, "no host")]
    public void Other_addresses_are_brought_into_form_or_refused(string uri, string? value, string why) =>
        Assert.True(value == (DigitalLink.TryParse(uri, out DigitalLink link) ? link.Value : null), why);

    [Fact]
    public void Elements_are_put_in_the_order_of_the_standard()
    {
        ParseResult<DigitalLink> link = DigitalLink.Of(
            [new("17", "281231"), new("21", "7"), new("10", "L"), new("01", "09521234543213"), new("22", "V")],
            "https://example.org/");
        Assert.Equal("https://example.org/01/09521234543213/22/V/10/L/21/7?17=281231", link.Value.Value);
    }

    [Fact]
    public void Any_batch_and_serial_survive_the_address() =>
        Gen.Select(Gen.Char['!', 'z'].Array[1, 20], Gen.Char['!', 'z'].Array[1, 20]).Sample((batch, serial) =>
            !DigitalLink.Of([new("01", "09521234543213"), new("10", new string(batch)), new("21", new string(serial))])
                .TryGet(out DigitalLink link) || DigitalLink.Parse(link.Value).Value == link);
}
