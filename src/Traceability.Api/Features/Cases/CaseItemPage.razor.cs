using Microsoft.AspNetCore.Components;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>The acts on one seized item.</summary>
public sealed partial class CaseItemPage
{
    private SeizedItemRow? _row;
    private ItemSources? _sources;
    private IReadOnlyList<RecordFileRow> _files = [];

    [Parameter]
    public long Item { get; set; }

    [SupplyParameterFromForm(FormName = "identify")]
    private CaseBoxes? Source { get; set; }

    [SupplyParameterFromForm(FormName = "handover")]
    private CaseBoxes? Hand { get; set; }

    [SupplyParameterFromForm(FormName = "photo")]
    private IFormFile? Paper { get; set; }

    [Inject]
    private MovementDesk Movements { get; set; } = null!;

    [Inject]
    private IHttpContextAccessor Context { get; set; } = null!;

    protected override string Section => $"item {Item}";

    private string Here => $"/cases/{Number}/items/{Item}?done=1";

    protected override async Task ReadMoreAsync(CaseDetail detail)
    {
        _row = detail.Record.Items.FirstOrDefault(i => i.Id == Item);
        SeizedItem? item = await IdentifyItem.FindItemAsync(Place!.Case, Item, Db, CancellationToken.None);
        if (_row is null || item is null)
        {
            Navigation.NotFound();
            return;
        }

        if (!item.IsIdentified) _sources = await FindSources.ReadAsync(item, Db, Person, CancellationToken.None);
        _files = [.. (await CaseFiles.ListAsync(Db, Number, CancellationToken.None)).Where(f => f.Part == Item)];
    }

    private async Task IdentifyAsync()
    {
        ItemSourceRequest request = new()
        {
            Package = Given(Source?.Package),
            Product = Given(Source?.Product),
            Lot = Given(Source?.Lot),
            Reason = Given(Source?.Reason) ?? "",
        };
        if (!IsFit(request)) return;
        Answer(await IdentifyItem.Handle(Number, Item, request, Desk, Db, Person, CancellationToken.None), Here);
    }

    private async Task HandOverAsync()
    {
        HandoverRequest request = new()
        {
            RequestId = Given(Hand?.RequestId) ?? "",
            To = Given(Hand?.To) ?? "",
            Place = Given(Hand?.Place) ?? "",
            IsSealWhole = Hand?.IsSealWhole ?? true,
            SealNumber = Given(Hand?.SealNumber),
            Reason = Given(Hand?.Reason) ?? "",
        };
        if (!IsFit(request)) return;
        Answer(await HandOverEvidence.Handle(Number, Item, request, Desk, Db, Person, CancellationToken.None), Here);
    }

    private async Task SeizeAsync() => Answer(
        await BookSeizure.Handle(
            Number, Item, Desk, Movements, Db, Person, Context.HttpContext!, CancellationToken.None), Here);

    private async Task AddFileAsync()
    {
        if (Paper is not { Length: > 0 })
        {
            Says = Answered.Wrong(new() { ["file"] = [Tongue.Say("请选择文件", "Choose a file")] });
            return;
        }

        Answer(
            await CaseFiles.Add(Number, Item, Paper, Desk, Db, Person, Ids, Clock, CancellationToken.None), Here);
    }
}
