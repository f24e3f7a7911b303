using Traceability.House.Tests.Checks;

namespace Traceability.House.Tests;

public sealed class LeftoversTests
{
    [Fact]
    public void There_are_no_regions() => House.Holds(Repository.CSharpFiles, Leftovers.Regions);

    [Fact]
    public void There_are_no_promises_in_comments() => House.Holds(Repository.WrittenFiles, Leftovers.Promises);

    [Fact]
    public void There_are_no_stubs() => House.Holds(Repository.CSharpFiles, Leftovers.Stubs);

    [Fact]
    public void No_exception_is_swallowed() => House.Holds(Repository.CSharpFiles, Leftovers.SwallowedExceptions);

    [Fact]
    public void A_region_is_reported() =>
        House.Reports(Leftovers.Regions, "db/A.cs", "class A {\n#region b\n#endregion\n}\n", 2);

    [Theory]
    [InlineData("db/A.cs", "class A;\n// TODO later\n")]
    [InlineData("db/A.cs", "class A;\n/// <summary>FIXME</summary>\nclass B;\n")]
    [InlineData("src/A.razor", "<p>\n@* TODO *@</p>\n")]
    public void A_promise_is_reported(string path, string text) => House.Reports(Leftovers.Promises, path, text, 2);

    [Fact]
    public void A_stub_is_reported() =>
        House.Reports(Leftovers.Stubs, "db/A.cs", "class A {\nint B() => throw new NotImplementedException(); }\n", 2);

    [Theory]
    [InlineData("catch { }")]
    [InlineData("catch (Exception) { /* nothing */ }")]
    [InlineData("catch (IOException) { }")]
    public void A_swallowed_exception_is_reported(string clause) =>
        House.Reports(Leftovers.SwallowedExceptions, "db/A.cs",
            $"class A {{ void B() {{ try {{ B(); }}\n{clause} }} }}\n", 2);

    [Fact]
    public void A_named_exception_with_its_reason_passes() =>
        House.Passes(Leftovers.SwallowedExceptions, "db/A.cs",
            "class A { void B() { try { B(); } catch (IOException) { /* the file is gone, as wished */ } } }\n");
}
