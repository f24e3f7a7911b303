using System.Text;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// Opens a text of unknown encoding: UTF-8 with or without mark, or GB18030. Wrong bytes are an error, never a guess.
/// </summary>
public static class BookText
{
    private const int Prefix = 64 * 1024;

    static BookText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TextReader Open(Stream stream, bool gzip)
    {
        Stream plain = gzip ? new WholeGzip(stream) : stream;
        byte[] head = new byte[Prefix];
        int length = Fill(plain, head);
        Encoding encoding = Detect(head.AsSpan(0, length), isWhole: !gzip && length < Prefix);
        Stream whole = new HeadThenRest(head.AsMemory(0, length), plain);
        return new StreamReader(whole, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: Prefix);
    }

    /// <summary>A file that breaks off within the prefix says so again when its rows are read.</summary>
    private static int Fill(Stream plain, byte[] head)
    {
        int length = 0;
        try
        {
            for (int read = plain.Read(head); read > 0; read = plain.Read(head.AsSpan(length))) length += read;
        }
        catch (InvalidDataException) when (length > 0)
        {
            return length;
        }

        return length;
    }

    /// <summary>
    /// UTF-8 when the prefix is valid UTF-8 (a character cut by the prefix's end does not count), else GB18030.
    /// </summary>
    private static Encoding Detect(ReadOnlySpan<byte> head, bool isWhole)
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        for (int cut = 0; cut <= (isWhole ? 0 : 3); cut++)
        {
            try
            {
                utf8.GetCharCount(head[..^cut]);
                return utf8;
            }
            catch (DecoderFallbackException)
            {
                // Not UTF-8 up to here; perhaps a character was cut at the end.
            }
        }

        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
