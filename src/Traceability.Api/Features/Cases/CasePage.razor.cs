using System.Globalization;
using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>The acts on one case: the same use cases as the routes.</summary>
public sealed partial class CasePage
{
    private static readonly CaseSource[] Linkable = [CaseSource.Alert, CaseSource.Tip, CaseSource.LossReport];
    private IReadOnlyList<RecordFileRow> _files = [];

    [SupplyParameterFromForm(FormName = "act")]
    private CaseBoxes? Act { get; set; }

    [SupplyParameterFromForm(FormName = "link")]
    private CaseBoxes? Link { get; set; }

    [SupplyParameterFromForm(FormName = "file")]
    private IFormFile? Paper { get; set; }

    [Inject]
    private CaseDossierMaker Maker { get; set; } = null!;

    [Inject]
    private ChainReader Chains { get; set; } = null!;

    protected override string Section => "case";

    private string Here => $"/cases/{Number}?done=1";

    protected override async Task ReadMoreAsync(CaseDetail detail) =>
        _files = await CaseFiles.ListAsync(Db, Number, CancellationToken.None);

    /// <returns>Null where the reader may not go: tips are for the police alone.</returns>
    private string? LinkOf(CaseLinkRow link) => link.Kind switch
    {
        CaseSource.Alert => $"/alerts/{link.Record}",
        CaseSource.Tip => Person.Is(Roles.Police) ? $"/tips/inbox/{link.Record}" : null,
        CaseSource.Seizure or CaseSource.LossReport or CaseSource.ByHand => $"/losses/{link.Record}",
    };

    private async Task ActAsync()
    {
        if (Act?.Act is not { } act)
        {
            Says = new Answered(Answered.Nothing.Faults, Tongue.Say("请选择办理事项", "Choose what is to be done"));
            return;
        }

        CaseActRequest request = new()
        {
            Act = act,
            Reason = Given(Act.Reason),
            Outcome = act == CaseAct.ProposeClosing ? Act.Outcome : null,
            Seen = Act.Seen,
        };
        if (!IsFit(request)) return;
        Answer(
            await ActOnCase.Handle(
                Number, request, Desk, Reader, Maker, Chains, Db, Person, Ids, Clock, CancellationToken.None), Here);
    }

    private async Task LinkAsync()
    {
        if (Link?.Source is not { } kind || !long.TryParse(
            Given(Link.Ref), NumberStyles.None, CultureInfo.InvariantCulture, out long record))
        {
            Says = Answered.Wrong(new() { ["ref"] = [Tongue.Say("编号是数字", "It is a number")] });
            return;
        }

        Answer(
            await CaseLinks.Add(
                Number, new CaseLinkRequest { Kind = kind, Ref = record }, Desk, Db, Person, CancellationToken.None),
            Here);
    }

    private async Task AddFileAsync()
    {
        if (Paper is not { Length: > 0 })
        {
            Says = Answered.Wrong(new() { ["file"] = [Tongue.Say("请选择文件", "Choose a file")] });
            return;
        }

        Answer(
            await CaseFiles.Add(Number, null, Paper, Desk, Db, Person, Ids, Clock, CancellationToken.None), Here);
    }
}
