namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// How much of a lot number a mark shows: characters of the mark that stand in the lot number in the same order. More
/// readable characters never make it less.
/// </summary>
public static class MarkLikeness
{
    private const char Unreadable = '?';

    /// <returns>Parts per thousand of the lot number.</returns>
    public static int Of(string mark, string lot)
    {
        string read = Plain(mark), number = Plain(lot);
        if (read.Length == 0 || number.Length == 0) return 0;
        int[] row = new int[number.Length + 1];
        foreach (char c in read)
        {
            int diagonal = 0;
            for (int i = 1; i <= number.Length; i++)
            {
                int above = row[i];
                row[i] = c == number[i - 1] && c != Unreadable ? diagonal + 1 : Math.Max(row[i], row[i - 1]);
                diagonal = above;
            }
        }

        return row[^1] * 1_000 / number.Length;
    }

    /// <summary>Small letters, dashes and blanks say nothing.</summary>
    private static string Plain(string text) =>
        new([.. text.ToUpperInvariant().Where(c => char.IsLetterOrDigit(c) || c == Unreadable)]);
}
