using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class CatalogueNumberTests
{
    [Theory]
    [InlineData("299-42-3", null, "ephedrine")]
    [InlineData("7722-64-7", null, "potassium permanganate")]
    [InlineData("125541-22-2", null, "1-boc-4-AP")]
    [InlineData("7722–64–7", null, "dashes of a word processor")]
    [InlineData("1609-66-1", null, "norfentanyl")]
    [InlineData("1609-66-5", "cas.check", "wrong norfentanyl number of a public dataset")]
    [InlineData("299-42-4", "cas.check", "check digit")]
    [InlineData("7722-46-7", "cas.check", "transposed digits")]
    [InlineData("7722647", "cas.shape", "no hyphens")]
    [InlineData("07722-64-7", "cas.shape", "zero in front")]
    public void Cas_numbers_are_checked(string text, string? fault, string why) =>
        Assert.True(fault == CasNumber.Parse(text).Fault?.Code, why);

    [Theory]
    [InlineData("81234560000000011234", null, "20 digits")]
    [InlineData("83999990123456785678", null, "20 digits")]
    [InlineData("8123 4560 0000 0001 1234", null, "in groups")]
    [InlineData("8123456000000001123", "drug-trace.length", "19 digits")]
    [InlineData("81234560000000O11234", "drug-trace.character", "letter O")]
    public void Drug_trace_codes_are_tested_by_form(string text, string? fault, string why)
    {
        Assert.True(fault == DrugTraceCode.Parse(text).Fault?.Code, why);
        if (DrugTraceCode.TryParse(text, out DrugTraceCode code)) Assert.Equal(code.Value[..7],
            code.DrugIdentification);
    }

    [Theory]
    [InlineData("86900000000001", null)]
    [InlineData("86800000000001", "national-drug-code.shape")]
    [InlineData("8690000000001", "national-drug-code.length")]
    public void National_drug_codes_begin_with_869(string text, string? fault) =>
        Assert.Equal(fault, NationalDrugCode.Parse(text).Fault?.Code);

    [Theory]
    [InlineData("国药准字H20013008", null)]
    [InlineData("国药准字 HJ20130001", null)]
    [InlineData("国药准字H2001300", "approval-number.shape")]
    [InlineData("国药准字X20013008", "approval-number.shape")]
    [InlineData("", "approval-number.empty")]
    public void Approval_numbers_are_kept_loose(string text, string? fault) =>
        Assert.Equal(fault, ApprovalNumber.Parse(text).Fault?.Code);

    [Theory]
    [InlineData("UN1090", "UN1090")]
    [InlineData("un 1715", "UN1715")]
    [InlineData("1490", "UN1490")]
    [InlineData("UN149", null)]
    [InlineData("UN14900", null)]
    [InlineData("NA1490", null)]
    public void Un_numbers_have_four_digits(string text, string? value) =>
        Assert.Equal(value, UnNumber.TryParse(text, out UnNumber number) ? number.Value : null);

    [Theory]
    [InlineData("acetone", "1090")]
    [InlineData("toluene", "1294")]
    [InlineData("methyl ethyl ketone", "1193")]
    [InlineData("diethyl ether", "1155")]
    [InlineData("chloroform", "1888")]
    [InlineData("acetic anhydride", "1715")]
    [InlineData("piperidine", "2401")]
    [InlineData("bromine", "1744")]
    [InlineData("potassium permanganate", "1490")]
    [InlineData("sulphuric acid > 51 %", "1830")]
    [InlineData("sulphuric acid <= 51 %", "2796")]
    [InlineData("hydrochloric acid", "1789")]
    [InlineData("phenylacetonitrile, liquid", "2470")]
    public void The_main_listed_chemicals_have_well_formed_un_numbers(string chemical, string digits) =>
        Assert.True(UnNumber.Parse("UN" + digits).IsValid, chemical);

    [Theory]
    [InlineData("蒙L12345", null, "ordinary")]
    [InlineData("蒙L·6789挂", null, "trailer, with the dot of the plate")]
    [InlineData("蒙LD12345", null, "new energy, small")]
    [InlineData("蒙L12345D", null, "new energy, large")]
    [InlineData("蒙l12345", null, "small letter")]
    [InlineData("蒙LO1234", "plate.character", "letter O")]
    [InlineData("蒙I12345", "plate.character", "letter I")]
    [InlineData("蒙L1234", "plate.length", "one short")]
    [InlineData("国L12345", "plate.shape", "no such province")]
    [InlineData("", "plate.empty", "nothing")]
    public void Vehicle_plates_follow_the_standard(string text, string? fault, string why)
    {
        ParseResult<PlateNumber> plate = PlateNumber.Parse(text);
        Assert.True(fault == plate.Fault?.Code, why);
        if (plate.IsValid) Assert.Equal((why.StartsWith("trailer", StringComparison.Ordinal), why.Contains("energy")),
            (plate.Value.IsTrailer, plate.Value.IsNewEnergy));
    }
}
