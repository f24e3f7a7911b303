using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>Counts of the import of a single book: rows of the file, by the book's own codes.</summary>
public sealed class ProfileTally
{
    private readonly Dictionary<string, RowCount> _codes = [];

    public ImportTally Rows { get; } = new();

    public IReadOnlyDictionary<string, RowCount> Codes => _codes;

    /// <summary>Rows that the profile's filters leave out.</summary>
    public long LeftOut { get; set; }

    /// <summary>Where the reading had to stop before the end, null when it did not.</summary>
    public BookFault? Break { get; set; }

    public RowCount Of(string code)
    {
        if (_codes.TryGetValue(code, out RowCount? count)) return count;
        // A column of free text is not a code: what comes after the thousandth is counted together.
        string name = _codes.Count < 1_000 ? code : "…";
        return _codes.TryGetValue(name, out count) ? count : _codes[name] = new RowCount();
    }

    internal void Refuse(string code, IReadOnlyList<BookFault> faults)
    {
        Of(code).Refused++;
        for (int i = 0; i < faults.Count; i++) Rows.Refuse(faults[i], rows: i == 0 ? 1 : 0);
    }
}
