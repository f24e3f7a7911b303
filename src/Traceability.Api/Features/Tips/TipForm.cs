using System.Security.Cryptography;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Db.Seed;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Tips;

/// <summary>What was typed into the public form, and what is wrong with it, by field.</summary>
internal sealed class TipForm
{
    private readonly Dictionary<string, string> _faults = [];

    public string Category { get; private init; } = "";

    public string Region { get; private init; } = "";

    public string Place { get; private init; } = "";

    public string Text { get; private init; } = "";

    /// <summary>Drawn with the form, so that a form sent twice is one tip.</summary>
    public TipCode Code { get; private init; } = TipCode.New();

    public TipCategory Kind { get; private set; } = TipCategory.Other;

    public List<TipPaper> Papers { get; } = [];

    public IReadOnlyDictionary<string, string> Faults => _faults;

    public static TipForm Empty => new();

    public static async Task<TipForm> ReadAsync(IFormCollection sent, CancellationToken stop)
    {
        TipForm form = new()
        {
            Code = TipCode.TryParse(sent["receipt"].ToString(), out TipCode drawn) ? drawn : TipCode.New(),
            Category = sent["category"].ToString(),
            Region = InputText.Exact(sent["region"].ToString()),
            Place = sent["place"].ToString().Trim(),
            Text = sent["text"].ToString().Trim(),
        };
        form.Check();
        await form.TakeAsync(sent.Files, stop);
        return form;
    }

    /// <summary>What is wrong with a text of the form; null when nothing is.</summary>
    public static string? FaultOf(string text, int least)
    {
        if (!WritableText.IsFit(text)) return WritableText.Fault;
        return text.Length < least || text.Length > TipDesk.TextMost
            ? Tongue.Say(
                $"须填写 {least} 至 {TipDesk.TextMost} 个字", $"Give {least} to {TipDesk.TextMost} characters")
            : null;
    }

    private void Check()
    {
        if (Word<TipCategory>.TryParse(Category, out Word<TipCategory> word) && Category.Length > 0) Kind = word.Value;
        else _faults["category"] = Tongue.Say("请选择举报内容", "Choose what it is about");
        if (!RegionSeed.Table.Parse(Region).TryGet(out _, out _))
            _faults["region"] = Tongue.Say("请选择地区", "Choose the region");
        if (Place.Length > TipDesk.PlaceMost)
            _faults["place"] = Tongue.Say($"最多 {TipDesk.PlaceMost} 个字", $"At most {TipDesk.PlaceMost} characters");
        else if (!WritableText.IsFit(Place)) _faults["place"] = WritableText.Fault;
        if (FaultOf(Text, TipDesk.TextLeast) is { } fault) _faults["text"] = fault;
    }

    private async Task TakeAsync(IFormFileCollection files, CancellationToken stop)
    {
        IFormFile[] sent = [.. files.Where(f => f.Length > 0)];
        if (sent.Length > TipDesk.FilesMost)
        {
            _faults["files"] = Tongue.Say($"最多 {TipDesk.FilesMost} 个附件", $"{TipDesk.FilesMost} files at most");
            return;
        }

        foreach (IFormFile file in sent)
        {
            (PaperFile? paper, Dictionary<string, string[]> faults) = await PaperFile.ReadAsync(file, stop);
            byte[]? clean = paper is null ? null : TipPicture.Clean(paper.ContentType, paper.Content);
            if (clean is null)
            {
                _faults["files"] = faults.Values.SelectMany(f => f).FirstOrDefault()
                    ?? Tongue.Say("图片已损坏，请重新拍摄或转换", "The picture is broken: take or convert it again");
                return;
            }

            Papers.Add(new TipPaper(paper!.ContentType, clean, SHA256.HashData(clean)));
        }
    }
}
