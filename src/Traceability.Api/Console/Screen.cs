namespace Traceability.Api.ConsoleUi;

/// <summary>A page of the console as the table of contents names it.</summary>
/// <param name="Path">The route, as written after <c>@page</c>.</param>
/// <param name="Policy">Who may open it: a name of <see cref="Security.Policies"/>.</param>
public sealed record Screen(string Path, string TitleZh, string TitleEn, string Policy)
{
    public string Title => Language.Tongue.Say(TitleZh, TitleEn);
}
