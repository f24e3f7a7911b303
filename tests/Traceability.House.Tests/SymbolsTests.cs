using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class SymbolsTests
{
    [Fact]
    public void Domain_and_db_use_whole_numbers_given_time_and_given_ids() =>
        House.Holds(Repository.ExactFiles, Symbols.BannedSymbols);

    [Fact]
    public void Domain_reaches_for_nothing_outside_itself() => House.Holds(Repository.DomainFiles, Symbols.FarReaches);

    [Fact]
    public void Domain_has_no_public_setters() => House.Holds(Repository.DomainFiles, Symbols.PublicSetters);

    [Theory]
    [InlineData("decimal a;")]
    [InlineData("double a;")]
    [InlineData("float? a;")]
    [InlineData("var a = 1.5;")]
    [InlineData("var a = 1m;")]
    [InlineData("var a = DateTime.Now;")]
    [InlineData("var a = System.DateTime.UtcNow;")]
    [InlineData("var a = DateTimeOffset.UtcNow.Date;")]
    [InlineData("var a = DateTimeOffset.Now;")]
    [InlineData("var a = Guid.NewGuid().ToString();")]
    [InlineData("var a = Random.Shared.Next();")]
    public void A_banned_symbol_is_reported(string statement) =>
        House.Reports(Symbols.BannedSymbols, "db/A.cs", $"class A {{ void B() {{\n{statement}\n}} }}\n", 2);

    [Fact]
    public void Text_and_comments_may_speak_of_them() =>
        House.Passes(Symbols.BannedSymbols, "db/A.cs",
            "// no decimal, no DateTime.Now\nclass A { string B = \"decimal\"; }\n");

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;")]
    [InlineData("using Microsoft.AspNetCore.Http;")]
    [InlineData("using System.Data;")]
    [InlineData("using static System.IO.Path;")]
    [InlineData("class A { HttpClient? b; }")]
    [InlineData("class A { string b = File.ReadAllText(\"c\"); }")]
    [InlineData("class A { System.IO.Stream? b; }")]
    public void A_far_reach_of_the_domain_is_reported(string text) =>
        House.Reports(Symbols.FarReaches, "src/Traceability.Domain/A.cs", $"\n{text}\n", 2);

    [Theory]
    [InlineData("public class A { public int B { get; set; } }")]
    [InlineData("public class A { public int B; }")]
    [InlineData("public record struct A(int B);")]
    public void A_public_setter_is_reported(string text) =>
        House.Reports(Symbols.PublicSetters, "src/Traceability.Domain/A.cs", $"\n{text}\n", 2);

    [Theory]
    [InlineData("public class A { public int B { get; init; } public int C { get; private set; } }")]
    [InlineData("public class A { public const int B = 1; public static readonly int C = 2; }")]
    [InlineData("public readonly record struct A(int B);")]
    public void What_cannot_be_set_from_outside_passes(string text) =>
        House.Passes(Symbols.PublicSetters, "src/Traceability.Domain/A.cs", text);
}
