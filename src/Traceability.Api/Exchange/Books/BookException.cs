namespace Traceability.Api.Exchange.Books;

/// <summary>
/// A file that cannot be read as what it claims to be: the import stops before it wrote anything of it.
/// </summary>
public sealed class BookException(string zh, string en) : Exception($"{zh} / {en}")
{
    public string Zh { get; } = zh;

    public string En { get; } = en;
}
