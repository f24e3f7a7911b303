using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class NamesTests
{
    [Fact]
    public void No_type_has_an_empty_name() => House.Holds(Repository.CSharpFiles, Names.EmptyNames);

    [Fact]
    public void Every_public_type_stands_in_the_file_that_bears_its_name() =>
        House.Holds(Repository.CSharpFiles, Names.TypesOutOfPlace);

    [Theory]
    [InlineData("PermitManager")]
    [InlineData("QuantityHelper")]
    [InlineData("StringUtil")]
    [InlineData("CommonRules")]
    [InlineData("RuleBase")]
    [InlineData("ImportProcessor")]
    [InlineData("PurchaseService")]
    public void A_name_that_says_nothing_is_reported(string name) =>
        House.Reports(Names.EmptyNames, "db/A.cs", $"class {name};\n", 1);

    [Theory]
    [InlineData("BaseUnit")]
    [InlineData("TraceabilityDb")]
    [InlineData("TestDatabase")]
    [InlineData("Rulebook")]
    public void A_word_of_the_field_passes(string name) =>
        House.Passes(Names.EmptyNames, "db/A.cs", $"class {name};\n");

    [Fact]
    public void A_public_type_in_a_file_of_another_name_is_reported() =>
        House.Reports(Names.TypesOutOfPlace, "db/Lot.cs", "namespace A;\npublic class Package;\n", 2);

    [Fact]
    public void A_second_public_type_is_reported() =>
        House.Reports(Names.TypesOutOfPlace, "db/Lot.cs", "public record Lot;\npublic record Package;\n", 2);

    [Fact]
    public void Parts_nested_and_generic_types_and_the_records_of_a_use_case_pass()
    {
        House.Passes(Names.TypesOutOfPlace, "db/FactsReader.Goods.cs", "public partial class FactsReader;\n");
        House.Passes(Names.TypesOutOfPlace, "db/Id.cs", "public record struct Id<T>;\npublic static class Id;\n");
        House.Passes(Names.TypesOutOfPlace, "db/Ruling.cs", "public record Ruling { public record Refused; }\n");
        House.Passes(Names.TypesOutOfPlace, "src/Traceability.Api/Features/Purchases/RecordPurchase.cs",
            "public static class RecordPurchase;\npublic record PurchaseRequest;\n");
    }
}
