using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;

namespace Traceability.Api.Features.Home;

/// <summary>首页: what this is, sign in, check a label.</summary>
public static class ShowHome
{
    public static Results<ContentHttpResult, RedirectHttpResult> Handle(HttpContext context)
    {
        if (context.User.Identity is { IsAuthenticated: true }) return TypedResults.Redirect("/home");
        string main =
            $"""
            <h1>{Tongue.Say("来源可循、去向可溯、状态可控", "Every drum from its source to its end use")}</h1>
            <p>{Tongue.Say(
                "易制毒化学品、麻醉药品和精神药品、麻黄草从生产、购买、运输、储存到使用，逐笔登记，逐件贴码。",
                "Precursors, drugs and ephedra herb: every movement recorded, every package labelled.")}</p>
            <form method="get" action="/check" role="search">
              <label for="code">{Tongue.Say("核验标签", "Check a label")}</label>
              <input id="code" name="code" class="mono" required maxlength="400"
                autocapitalize="characters" autocomplete="off"
                placeholder="{Tongue.Say("扫码或输入标签下方的编码", "Scan, or type the code under the label")}">
              <button>{Tongue.Say("核验", "Check")}</button>
            </form>
            <p><a href="/permit">{Tongue.Say("核验许可证、备案证明", "Check a permit or filing")}</a></p>
            <h2>{Tongue.Say("企业和监管部门", "Enterprises and authorities")}</h2>
            <p><a href="/sign-in">{Tongue.Say("登录后登记和查询", "Sign in to record and to look up")}</a> ·
            <a href="/scalar">{Tongue.Say("接口说明", "API reference")}</a></p>
            """;
        return HtmlPage.Of(Tongue.Say("首页", "Home"), main, context);
    }
}
