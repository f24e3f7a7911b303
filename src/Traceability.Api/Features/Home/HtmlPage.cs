using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Home;

/// <summary>
/// The frame of the public pages: plain HTML, own style, no script, nothing from elsewhere, a few kilobytes.
/// </summary>
public static class HtmlPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Culture = "culture";

    private const string Style =
        """
        :root{--act:#1e5aa8;--ink:#1b2430;--paper:#f6f7f9;--line:#d9dee5;--wrong:#b3261e}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);
        font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
        header,main,footer{max-width:720px;margin:0 auto;padding:16px}
        header{display:flex;justify-content:space-between;gap:16px;align-items:baseline;
        border-bottom:1px solid var(--line)}
        header a{font-weight:600;text-decoration:none;color:var(--ink)}
        nav{display:flex;gap:16px;white-space:nowrap}nav a,main a{color:var(--act)}
        h1{font-size:20px;margin:16px 0 8px}h2{font-size:16px;margin:24px 0 4px}
        form{background:#fff;border:1px solid var(--line);border-radius:4px;padding:16px;margin:16px 0}
        label{display:block;margin:8px 0 4px;font-weight:600}
        input,select,textarea{width:100%;min-height:48px;padding:8px 12px;font:inherit;
        border:1px solid #8a94a3;border-radius:4px;background:#fff}
        button{min-height:48px;margin-top:16px;padding:8px 24px;font:inherit;color:#fff;background:var(--act);
        border:0;border-radius:4px}
        button.second{background:#fff;color:var(--act);border:1px solid var(--act);margin-top:0}
        [hidden]{display:none}
        a:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,button:focus-visible{
        outline:3px solid #8ab4ec;outline-offset:1px}
        .help{color:#5b6675;font-size:14px;margin:4px 0}
        .fault{color:var(--wrong);margin:4px 0}
        fieldset{border:0;padding:0;margin:0 0 24px}legend{font-weight:600;font-size:16px;padding:0}
        .kinds label{display:inline-flex;align-items:center;gap:8px;min-height:48px;margin:0 16px 0 0;font-weight:400}
        .kinds input{width:24px;min-height:24px}.kinds p{margin:8px 0 0}
        .trap{position:absolute;left:-9999px}.code{font-size:24px;letter-spacing:1px}
        .talk{padding-left:20px}.said{white-space:pre-wrap;overflow-wrap:anywhere;margin:4px 0 12px}
        .wrong{border-left:4px solid var(--wrong);padding:8px 12px;background:#fff}
        .verdict{border-left:4px solid var(--act);padding:8px 12px;background:#fff;font-size:18px}
        .bad{border-left:8px solid var(--wrong);font-weight:600}
        .mono{font-family:ui-monospace,Menlo,Consolas,monospace;font-variant-numeric:tabular-nums}
        dl{display:grid;grid-template-columns:8em 1fr;gap:4px 16px}dt{color:#5b6675}dd{margin:0;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;background:#fff;font-size:14px}
        th,td{border:1px solid var(--line);padding:4px 8px;text-align:left}td.mono{text-align:right}
        .sheet{overflow-x:auto}.sheet th{min-width:5em}.sheet:focus-visible{outline:3px solid #8ab4ec}
        footer{color:#5b6675;font-size:14px}
        @media print{header nav,footer{display:none}body{background:#fff;font-size:12px}
        main{max-width:none}form{display:none}}
        """;

    /// <summary>The box for a label's code: on the first page, and under every verdict for the next one.</summary>
    public static string LabelForm() =>
        $"""
        <form method="get" action="/check" role="search">
          <label for="code">{Tongue.Say("核验标签", "Check a label")}</label>
          <input id="code" name="code" class="mono" required maxlength="400"
            autocapitalize="characters" autocomplete="off"
            placeholder="{Tongue.Say("扫码或输入标签下方的编码", "Scan, or type the code under the label")}">
          <button>{Tongue.Say("核验", "Check")}</button>
        </form>
        """;

    /// <summary>What to do with something that is not in order.</summary>
    public static string TellThePolice() =>
        $"<p>{Tongue.Say("请留下货物和单据，不要使用或转交。", "Keep goods and papers; do not use them or pass them on.")} "
        + $"<a href=\"/tips\">{Tongue.Say("匿名举报", "Send an anonymous tip")}</a></p>";

    public static string Safe(string text) => Encoder.Encode(text);

    /// <summary>
    /// A page of the frame. <paramref name="main"/> is markup whose texts have gone through <see cref="Safe"/>.
    /// </summary>
    public static ContentHttpResult Of(string title, string main, HttpContext context,
        int status = StatusCodes.Status200OK)
    {
        string language = Tongue.IsEnglish ? "en" : "zh-CN";
        string other = Tongue.IsEnglish ? "zh-CN" : "en";
        string otherName = Tongue.IsEnglish ? "中文" : "English";
        string here = Safe(InLanguage(context.Request, other));
        string name = Tongue.Say("易制毒化学品和精麻药品追溯系统", "Controlled goods traceability");
        string html =
            $"""
            <!doctype html>
            <html lang="{language}">
            <head><meta charset="utf-8"><link rel="icon" href="/mark.svg">
            <meta name="viewport" content="width=device-width,initial-scale=1">
            <title>{Safe(title)} · {name}</title><style>{Style}</style></head>
            <body>
            <header><a href="/">{name}</a>
            <nav><a href="/sign-in">{Tongue.Say("登录",
                "Sign in")}</a><a href="{here}" lang="{other}">{otherName}</a></nav></header>
            <main>{main}</main>
            <footer>{Tongue.Say("时间均为北京时间 (Asia/Shanghai)。", "Times are Asia/Shanghai.")}</footer>
            </body></html>
            """;
        return TypedResults.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    /// <summary>The same page: what is scanned stands in the query, its signature too.</summary>
    private static string InLanguage(HttpRequest request, string language)
    {
        IEnumerable<KeyValuePair<string, StringValues>> kept = request.Query.Where(q => q.Key != Culture);
        return request.Path + QueryString.Create(kept).Add(Culture, language).Value;
    }
}
