using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Traces.Picture;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Traces;

/// <summary>A question in the address, its graph, and the picture of it.</summary>
public sealed partial class TracePage
{
    private TraceQuestion _question = new(TraceQuestion.Package, "", null, null, null, null, null);
    private TraceReply _reply = new();
    private TracePicture _picture = new([], []);
    private PictureLayout? _layout;
    private IReadOnlyList<TraceStep> _steps = [];
    private IReadOnlySet<string> _way = new HashSet<string>();
    private HashSet<string> _unfolded = [];
    private bool _isShown;
    private int _hidden;

    [Parameter]
    public string What { get; set; } = "";

    [Parameter]
    public string Code { get; set; } = "";

    [SupplyParameterFromQuery]
    public string? Product { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Direction { get; set; }

    [SupplyParameterFromQuery]
    public string? Depth { get; set; }

    /// <summary>Keys of folds to be drawn one by one, separated by commas.</summary>
    [SupplyParameterFromQuery]
    public string? Unfold { get; set; }

    /// <summary>The node or edge in the side panel.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private TraceOffice Office { get; set; } = null!;

    [Inject]
    private TraceabilityDb Db { get; set; } = null!;

    [Inject]
    private Seat Seat { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Title => Tongue.Say($"追溯：{TraceWords.Of(_question.What)} {_question.Code}",
        $"Trace: {TraceWords.Of(_question.What)} {_question.Code}");

    private string Here => Navigation.Uri.Split('#')[0];

    protected override async Task OnParametersSetAsync()
    {
        CurrentPerson person = await Seat.PersonAsync();
        _question = TraceQuestionText.Read(What, Code, Product, From, To, Direction, Depth);
        _reply = await Office.AskAsync(_question, person, CancellationToken.None);
        _layout = null;
        if (_reply.Graph is not { } graph)
        {
            if (_reply.IsUnknown && Context is not null) Missing(Context);
            return;
        }

        _unfolded = [.. (Unfold ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
        PictureMarks marks = await PictureMarks.ReadAsync(
            graph, Db, person, Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        _picture = TracePicture.Of(graph, _unfolded, marks);
        _layout = PictureLayout.Of(_picture);
        _steps = await TraceSteps.ReadAsync(graph, Db, CancellationToken.None);
        _hidden = graph.Edges.Where(e => !e.IsVisible).Select(e => e.Movement).Distinct().Count();
        _isShown = _picture.Nodes.Any(n => n.Key == Show) || _picture.Edges.Any(e => e.Key == Show);
        _way = PicturePath.To(_picture, Show);
    }

    /// <summary>Not there or not to be seen: 404, with a page that says how to go on.</summary>
    private static void Missing(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
    }

    private string ShownAt(string key) => Address("show", key) + "#panel";

    /// <summary>The same page with one thing different.</summary>
    private string Address(string name, string? value) => Navigation.GetUriWithQueryParameter(name, value);
}
