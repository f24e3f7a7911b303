using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class SwitchesTests
{
    private static readonly IReadOnlySet<string> Enums = new HashSet<string> { "Book" };

    [Fact]
    public void A_switch_over_an_enum_has_no_default()
    {
        IReadOnlySet<string> enums = Switches.EnumNames(Repository.ProductFiles);
        House.Holds(Repository.ProductFiles, file => Switches.Defaults(file, enums));
    }

    [Fact]
    public void The_enums_of_a_file_are_found() =>
        Assert.Equal(["Book"], Switches.EnumNames([new SourceFile("db/Book.cs", "public enum Book { Stock }")]));

    [Theory]
    [InlineData("int A(Book b) => b switch { Book.Stock => 1,\n_ => 2 };")]
    [InlineData("int A(Book b) => b switch { Ledger.Book.Stock or Book.Permit => 1,\n_ => throw new E() };")]
    [InlineData("void A(Book b) { switch (b) { case Book.Stock: break;\ndefault: break; } }")]
    public void A_default_is_reported(string member) =>
        House.Reports(file => Switches.Defaults(file, Enums), "db/A.cs", $"class A {{ {member} }}\n", 2);

    [Theory]
    [InlineData("int A(Book b) => b switch { Book.Stock => 1, Book.Permit => 2 };")]
    [InlineData("int A(string b) => b switch { \"x\" => 1, _ => 2 };")]
    [InlineData("int A(int b) => b switch { Limits.Top => 1, _ => 2 };")]
    public void Other_switches_pass(string member) =>
        House.Passes(file => Switches.Defaults(file, Enums), "db/A.cs", $"class A {{ {member} }}\n");
}
