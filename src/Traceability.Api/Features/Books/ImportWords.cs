using Traceability.Api.Language;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>Imports in words.</summary>
internal static class ImportWords
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.Waiting => Tongue.Say("等待", "waiting"),
        ImportState.Running => Tongue.Say("进行中", "running"),
        ImportState.Finished => Tongue.Say("完成", "finished"),
        ImportState.Cancelled => Tongue.Say("已停止", "stopped"),
        ImportState.Failed => Tongue.Say("文件读不了", "cannot be read"),
        ImportState.Interrupted => Tongue.Say("中断，请重新导入", "interrupted: import it again"),
        ImportState.Stopping => Tongue.Say("正在停止", "stopping"),
    };

    public static string Of(BookMode mode) => mode switch
    {
        BookMode.Historic => Tongue.Say("旧账：照原样登记", "the past, as the books were"),
        BookMode.Live => Tongue.Say("现行：逐笔按规定校验", "now: every row through the rules"),
    };

    public static bool IsOver(ImportState state) =>
        state is not (ImportState.Waiting or ImportState.Running or ImportState.Stopping);

    public static string Kind(ImportAnswer run) => run.DryRun
        ? Tongue.Say("试导入", "dry run") : Tongue.Say("正式导入", "import");

    /// <summary>The parts a column of a book may play.</summary>
    public static string Part(string part) => part switch
    {
        "date" => Tongue.Say("日期", "day"),
        "number" => Tongue.Say("凭证号", "voucher number"),
        "product" => Tongue.Say("品名", "product"),
        "spec" => Tongue.Say("规格", "specification"),
        "lot" => Tongue.Say("批号", "lot"),
        "act" => Tongue.Say("摘要", "summary"),
        "in" => Tongue.Say("收入", "in"),
        "out" => Tongue.Say("发出", "out"),
        "balance" => Tongue.Say("结存", "balance"),
        "unit" => Tongue.Say("计量单位", "unit of measure"),
        "counterparty" => Tongue.Say("对方单位", "other party"),
        "purchase_permit" => Tongue.Say("许可证号", "permit"),
        "handler" => Tongue.Say("经手人", "handler"),
        "checker" => Tongue.Say("复核人", "checker"),
        "note" => Tongue.Say("备注", "note"),
        "uscc" => Tongue.Say("单位代码", "code of the unit"),
        "unit_name" => Tongue.Say("单位名称", "name of the unit"),
        "site" => Tongue.Say("库房编码", "site"),
        _ => part,
    };
}
