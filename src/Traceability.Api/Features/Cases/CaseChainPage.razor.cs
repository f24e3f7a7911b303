using Microsoft.AspNetCore.Components;
using Traceability.Api.Features.Traces;
using Traceability.Api.Features.Traces.Picture;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>The chain and the picture of each identified item.</summary>
public sealed partial class CaseChainPage
{
    /// <summary>Pictures on one page: each is read whole.</summary>
    private const int PicturesMost = 3;

    private readonly List<(SeizedItemRow Item, PictureLayout Layout)> _pictures = [];
    private readonly HashSet<string> _nothing = [];
    private IReadOnlyList<ResponsibleStep> _chain = [];

    [Inject]
    private ChainReader Chains { get; set; } = null!;

    [Inject]
    private TraceOffice Office { get; set; } = null!;

    protected override string Section => "chain";

    protected override async Task ReadMoreAsync(CaseDetail detail)
    {
        _chain = await Chains.ReadAsync(detail.Record, Person, CancellationToken.None);
        foreach (SeizedItemRow item in detail.Record.Items.Where(i => i.Trace is not null).Take(PicturesMost))
        {
            if ((await Office.AskAsync(ChainReader.QuestionOf(item), Person, CancellationToken.None)).Graph is not
                { } graph)
                continue;
            PictureMarks marks = await PictureMarks.ReadAsync(graph, Db, Person, Desk.Now, CancellationToken.None);
            _pictures.Add((item, PictureLayout.Of(TracePicture.Of(graph, new HashSet<string>(), marks))));
        }
    }
}
