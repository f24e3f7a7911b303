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
            {HtmlPage.LabelForm()}
            <p><a href="/permit">{Tongue.Say("核验许可证、备案证明", "Check a permit or filing")}</a> ·
            <a href="/tips">{Tongue.Say("举报违法线索、查询答复", "Send a tip or look up its answer")}</a></p>
            <h2>{Tongue.Say("企业和监管部门", "Enterprises and authorities")}</h2>
            <p><a href="/sign-in">{Tongue.Say("登录后登记和查询", "Sign in to record and to look up")}</a> ·
            <a href="/enrol">{Tongue.Say("单位入网登记、查询进度", "Enrol a unit or look up how far it is")}</a> ·
            <a href="/scalar">{Tongue.Say("接口说明", "API reference")}</a></p>
            """;
        return HtmlPage.Of(Tongue.Say("首页", "Home"), main, context);
    }
}
